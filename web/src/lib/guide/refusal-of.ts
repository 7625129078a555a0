import type { GuideWords } from '#lib/messages/guide.ts';

/** Why something has not been written, in a sentence. */
export const refusalOf = (code: string, says: GuideWords['failures']): string =>
  Object.entries(says).find(([known]) => known === code)?.[1] ?? says.other;
