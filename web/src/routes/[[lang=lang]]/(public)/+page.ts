import { langOf } from '#lib/messages/lang.ts';
import { searchWordsOf } from '#lib/messages/search.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, data }) => ({
  ...data,
  searchWords: await searchWordsOf(langOf(url.pathname)),
});
