import { langOf } from '#lib/messages/lang.ts';
import { peopleWordsOf } from '#lib/messages/people.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ url }) => ({
  peopleWords: await peopleWordsOf(langOf(url.pathname)),
});
