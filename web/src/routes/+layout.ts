import { langOf } from '#lib/messages/lang.ts';
import { wordsOf } from '#lib/messages/words.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, url }) => {
  const lang = langOf(url.pathname);
  return { member: data.member, today: data.today, lang, words: await wordsOf(lang) };
};
