import type { NewEntry } from '@escale/shared/community';

type Sentences = { titleMissing: string; refusals: Record<string, string> };

/** Which fields of a refused entry are to be corrected. */
export function wrongInEntry(
  code: string,
  { title }: NewEntry,
  { titleMissing, refusals }: Sentences,
): { title?: string; endsOn?: string } {
  const aboutEnd = refusals[code];
  return { ...(title === '' && { title: titleMissing }), ...(aboutEnd && { endsOn: aboutEnd }) };
}
