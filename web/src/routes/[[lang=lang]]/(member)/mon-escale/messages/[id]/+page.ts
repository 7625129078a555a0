import { langOf } from '#lib/messages/lang.ts';
import { peopleWordsOf } from '#lib/messages/people.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url }) => ({
  ...data,
  peopleWords: await peopleWordsOf(langOf(url.pathname)),
});
