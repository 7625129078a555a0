import { audiencesInEnglish, needsInEnglish, themesInEnglish } from './english.ts';
import { audiencesInFrench, needsInFrench, themesInFrench } from './french.ts';
import type { InitiativeFields } from './initiative-fields.ts';

type Around = { communeName: string | null; placeNames: readonly string[] };

/** What an entry is found by besides its own words: the labels of its lists, and where it is. */
export function keywordsOf(fields: InitiativeFields, { communeName, placeNames }: Around): string {
  const { themes, needs, audiences } = fields;
  return [
    ...themes.flatMap((theme) => [themesInFrench[theme], themesInEnglish[theme]]),
    ...needs.flatMap((need) => [needsInFrench[need], needsInEnglish[need]]),
    ...audiences.flatMap((one) => [audiencesInFrench[one], audiencesInEnglish[one]]),
    communeName ?? 'Hauts-de-Seine',
    ...placeNames,
    fields.address ?? '',
  ].join(' ');
}
