import type { search } from './fr/search/index.ts';
import type { Lang } from './lang.ts';

export type SearchWords = typeof search;

/** The words of the search and of what it finds, which every other page does without. */
export async function searchWordsOf(lang: Lang): Promise<SearchWords> {
  return lang === 'en'
    ? (await import('./en/search/index.ts')).search
    : (await import('./fr/search/index.ts')).search;
}
