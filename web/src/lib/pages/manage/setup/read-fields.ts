import type { TypedForm } from '#lib/forms/typed-form.ts';
import { minutesIn } from './duration.ts';

export const textOf = (typed: TypedForm, name: string) => typed[name]?.[0]?.trim() ?? '';

export const wholeOf = (typed: TypedForm, name: string): number | undefined => {
  const text = textOf(typed, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

/** A time with its unit, in minutes; nothing where nothing whole was typed. */
export function minutesOf(typed: TypedForm, name: string): number | undefined {
  const count = wholeOf(typed, name);
  const unit = textOf(typed, `${name}-unite`);
  const factor = unit === 'heures' || unit === 'jours' ? minutesIn[unit] : 1;
  return count === undefined ? undefined : count * factor;
}
