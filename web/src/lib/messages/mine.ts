import type { mine } from './fr/mine/index.ts';
import type { Lang } from './lang.ts';

export type MineWords = typeof mine;

/** The words of My Escale, which public pages do without. */
export async function mineWordsOf(lang: Lang): Promise<MineWords> {
  return lang === 'en'
    ? (await import('./en/mine/index.ts')).mine
    : (await import('./fr/mine/index.ts')).mine;
}
