import type { TypedForm } from '#lib/forms/typed-form.ts';

export const textOf = (typed: TypedForm, name: string, nth = 0): string => typed[name]?.[nth]?.trim() ?? '';
export const orNull = (text: string): string | null => (text === '' ? null : text);
export const digitsOf = (text: string): string => text.replaceAll(/[\s\u00a0]/g, '');

/** A positive number as it is typed in either language; null where it is none. */
export function numberOf(text: string): number | null {
  const bare = digitsOf(text).replaceAll(/[%€]/g, '').replace(',', '.');
  return /^\d{1,8}(\.\d{1,2})?$/.test(bare) ? Number(bare) : null;
}

/** Cents of a sum in euros; null where it is none, or nothing. */
export function sumOf(text: string): number | null {
  const euros = numberOf(text);
  return euros === null || euros === 0 ? null : Math.round(euros * 100);
}
