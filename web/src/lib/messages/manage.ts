import type { manage } from './fr/manage/index.ts';
import type { Lang } from './lang.ts';

export type ManageWords = typeof manage;

/** The words of those who run a place, which public pages do without. */
export async function manageWordsOf(lang: Lang): Promise<ManageWords> {
  return lang === 'en'
    ? (await import('./en/manage/index.ts')).manage
    : (await import('./fr/manage/index.ts')).manage;
}
