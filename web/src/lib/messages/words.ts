import type { fr } from './fr/index.ts';
import type { Lang } from './lang.ts';

export type Words = typeof fr;

/** The words of one language; the other one is never sent to the browser. */
export async function wordsOf(lang: Lang): Promise<Words> {
  return lang === 'en' ? (await import('./en/index.ts')).en : (await import('./fr/index.ts')).fr;
}
