import { type InitiativeField, type InitiativeFields, initiativeFields } from './initiative-fields.ts';

export type FieldValue = string | string[] | null;
export type Difference = { field: InitiativeField; before: FieldValue; after: FieldValue };

const isSame = (a: FieldValue, b: FieldValue) => JSON.stringify(a) === JSON.stringify(b);

/** Field by field what would be another, in the order of the form. */
export function differenceOf(before: InitiativeFields, after: Partial<InitiativeFields>): Difference[] {
  return initiativeFields.flatMap((field) => {
    const value = after[field];
    if (value === undefined || isSame(before[field], value)) return [];
    return [{ field, before: before[field], after: value }];
  });
}

/** Only the fields that somebody has changed: what others change meanwhile is left alone. */
export function changesOf(before: InitiativeFields, after: InitiativeFields): Partial<InitiativeFields> {
  const changed = differenceOf(before, after).map(({ field, after: value }) => [field, value]);
  return Object.fromEntries(changed);
}
