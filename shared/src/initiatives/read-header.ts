import { fieldsInEnglish } from './english.ts';
import { foldedWords } from './folded-words.ts';
import { fieldsInFrench } from './french.ts';
import { type InitiativeField, initiativeFields } from './initiative-fields.ts';

const known = new Map(
  initiativeFields.flatMap((field) =>
    [field, fieldsInFrench[field], fieldsInEnglish[field]].map((name) => [foldedWords(name), field] as const),
  ),
);

/** Which field each column holds, in French or English; null for columns that are none of ours. */
export const readHeader = (cells: readonly string[]): (InitiativeField | null)[] =>
  cells.map((cell) => known.get(foldedWords(cell)) ?? null);
