/** What a place says in its own words, in the order of the form's questions. */
export const narrativeBoxes = ['done', 'publics', 'difficulties', 'next'] as const;
export type NarrativeBox = (typeof narrativeBoxes)[number];
export type Narratives = Record<NarrativeBox, string>;

export const noNarratives: Narratives = { done: '', publics: '', difficulties: '', next: '' };
export const NARRATIVE_LENGTH = 4_000;
