import { guideListWordsOf } from '#lib/messages/guide.ts';
import { langOf } from '#lib/messages/lang.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ url }) => ({
  guideLists: await guideListWordsOf(langOf(url.pathname)),
});
