import { langOf } from '#lib/messages/lang.ts';
import { openDataWordsOf } from '#lib/messages/open-data.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, data }) => ({
  ...data,
  says: await openDataWordsOf(langOf(url.pathname)),
});
