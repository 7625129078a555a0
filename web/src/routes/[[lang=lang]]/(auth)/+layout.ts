import { entranceWordsOf } from '#lib/messages/entrance.ts';
import { langOf } from '#lib/messages/lang.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ url }) => ({
  entrance: await entranceWordsOf(langOf(url.pathname)),
});
