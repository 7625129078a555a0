import { langOf } from '#lib/messages/lang.ts';
import { stayWordsOf } from '#lib/messages/stay.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, data }) => ({
  ...data,
  stayWords: await stayWordsOf(langOf(url.pathname)),
});
