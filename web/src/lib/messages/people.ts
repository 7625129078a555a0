import type { people } from './fr/people/index.ts';
import type { Lang } from './lang.ts';

export type PeopleWords = typeof people;

/** The words of the people of a place, which other pages do without. */
export async function peopleWordsOf(lang: Lang): Promise<PeopleWords> {
  return lang === 'en'
    ? (await import('./en/people/index.ts')).people
    : (await import('./fr/people/index.ts')).people;
}
