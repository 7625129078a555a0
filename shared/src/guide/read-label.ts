import { accept, type Result, refuse } from '../kernel/index.ts';

export const LABEL_LENGTH = 40;
export const LIST_DAYS = 90;
export const MOST_LISTS = 30;
export const MOST_LIST_ENTRIES = 60;

export type LabelRefusal = { code: 'label-names-somebody'; what: 'mail' | 'phone' };

/** A list is for somebody, and must not say who: what surely leads to a person is refused, the rest is asked for. */
export function readLabel(typed: string): Result<string, LabelRefusal> {
  const label = typed.trim().replace(/\s+/g, ' ');
  if (/\S@\S/.test(label)) return refuse({ code: 'label-names-somebody', what: 'mail' });
  if (/\d{9}/.test(label.replace(/[\s.+()-]/g, '')))
    return refuse({ code: 'label-names-somebody', what: 'phone' });
  return accept(label);
}
