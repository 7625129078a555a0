import { guideListWordsOf } from '#lib/messages/guide.ts';
import { langOf } from '#lib/messages/lang.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url }) => ({
  ...data,
  guideLists: await guideListWordsOf(langOf(url.pathname)),
});
