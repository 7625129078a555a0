import { accept, type LocalDate, type Result, refuse } from '../kernel/index.ts';
import type { Half, StayRefusal } from './stay.ts';
import type { StayFields } from './stay-request.schema.ts';

/** The two ways to ask for a stay. */
export type StayForm =
  | { form: 'start-and-end'; start: string; end: string }
  | { form: 'half_day'; date: LocalDate; half: Half }
  | { form: 'day' | 'week' | 'month'; date: LocalDate; count: number };

type Unclear = Extract<StayRefusal, { code: 'stay-form-unclear' }>;
type Field = keyof StayFields;

/** Refuses mixtures and halves of the two forms, and names what is missing or too much. */
export function readStayForm(fields: StayFields): Result<StayForm, Unclear> {
  const { start, end, formula, count = 1, date, half } = fields;
  if (formula === undefined) {
    const unclear = misfits(fields, ['start', 'end'], []);
    return unclear ?? accept({ form: 'start-and-end', start: start ?? '', end: end ?? '' });
  }
  if (formula === 'hour')
    return refuse({ code: 'stay-form-unclear', missing: ['start', 'end'], unexpected: ['formula'] });
  if (formula === 'half_day') {
    const unclear = misfits(fields, ['formula', 'date', 'half'], count === 1 ? ['count'] : []);
    return unclear ?? accept({ form: formula, date: date ?? '', half: half ?? 'morning' });
  }
  return (
    misfits(fields, ['formula', 'date'], ['count']) ?? accept({ form: formula, date: date ?? '', count })
  );
}

function misfits(fields: StayFields, needed: Field[], optional: Field[]) {
  const all = ['start', 'end', 'formula', 'count', 'date', 'half'] as const satisfies Field[];
  const missing = needed.filter((field) => fields[field] === undefined);
  const known = [...needed, ...optional];
  const unexpected = all.filter((field) => fields[field] !== undefined && !known.includes(field));
  if (missing.length + unexpected.length === 0) return null;
  return refuse({ code: 'stay-form-unclear', missing, unexpected });
}
