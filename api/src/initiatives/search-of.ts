import type { InitiativeSearch } from '@escale/db/initiatives';
import type { InitiativeFilter } from '@escale/shared/initiatives';

/** NUL is a character that PostgreSQL's text does not have. */
const wordsOf = (q: string | undefined) => q?.replaceAll('\0', ' ').trim() || null;

export const searchOf = (filter: InitiativeFilter): InitiativeSearch => ({
  words: wordsOf(filter.q),
  theme: filter.theme ?? null,
  need: filter.need ?? null,
  audience: filter.audience ?? null,
  commune: filter.commune ?? null,
  place: filter.place ?? null,
});
