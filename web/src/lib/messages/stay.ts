import type { stay } from './fr/stay/index.ts';
import type { Lang } from './lang.ts';

export type StayWords = typeof stay;

/** The words of one stay, from its form to the day that it comes, which pages that only show places do without. */
export async function stayWordsOf(lang: Lang): Promise<StayWords> {
  return lang === 'en'
    ? (await import('./en/stay/index.ts')).stay
    : (await import('./fr/stay/index.ts')).stay;
}
