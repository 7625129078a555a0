import type { entrance } from './fr/entrance.ts';
import type { Lang } from './lang.ts';

export type EntranceWords = typeof entrance;

/** The words of signing in and signing up, which the other pages do without. */
export async function entranceWordsOf(lang: Lang): Promise<EntranceWords> {
  return lang === 'en'
    ? (await import('./en/entrance.ts')).entrance
    : (await import('./fr/entrance.ts')).entrance;
}
