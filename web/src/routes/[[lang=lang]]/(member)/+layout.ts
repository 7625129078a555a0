import { langOf } from '#lib/messages/lang.ts';
import { mineWordsOf } from '#lib/messages/mine.ts';
import { stayWordsOf } from '#lib/messages/stay.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ url }) => {
  const lang = langOf(url.pathname);
  const [mine, stayWords] = await Promise.all([mineWordsOf(lang), stayWordsOf(lang)]);
  return { mine, stayWords };
};
