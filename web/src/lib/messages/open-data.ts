import type { openData } from './fr/open-data.ts';
import type { Lang } from './lang.ts';

export type OpenDataWords = typeof openData;

/** The words of the open data, which no other page carries. */
export async function openDataWordsOf(lang: Lang): Promise<OpenDataWords> {
  return lang === 'en'
    ? (await import('./en/open-data.ts')).openData
    : (await import('./fr/open-data.ts')).openData;
}
