import type { TypedCall } from './server/read-call.ts';

/** What the stay is read from, as one text: a time that was offered for other words is forgotten. */
export const wordsOf = ({ quoi, espace, le, combien, moment, de, a }: TypedCall): string =>
  JSON.stringify([quoi, espace, le, combien, moment, de, a]);
