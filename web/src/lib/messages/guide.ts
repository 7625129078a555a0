import type { desk } from './fr/guide/desk.ts';
import type { guide } from './fr/guide/index.ts';
import type { lists } from './fr/guide/lists.ts';
import type { Lang } from './lang.ts';

export type GuideWords = typeof guide;
export type GuideDeskWords = typeof desk;
export type GuideListWords = typeof lists;

/** The words of the guide of initiatives, which other public pages do without. */
export async function guideWordsOf(lang: Lang): Promise<GuideWords> {
  return lang === 'en'
    ? (await import('./en/guide/index.ts')).guide
    : (await import('./fr/guide/index.ts')).guide;
}

/** The words of lists for somebody accompanied. */
export async function guideListWordsOf(lang: Lang): Promise<GuideListWords> {
  return lang === 'en'
    ? (await import('./en/guide/lists.ts')).lists
    : (await import('./fr/guide/lists.ts')).lists;
}

/** The words of the department's moderation and import. */
export async function guideDeskWordsOf(lang: Lang): Promise<GuideDeskWords> {
  return lang === 'en'
    ? (await import('./en/guide/desk.ts')).desk
    : (await import('./fr/guide/desk.ts')).desk;
}
