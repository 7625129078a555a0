import { eventsContract } from '@escale/shared/events';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { eventsRss } from '#lib/events/server/events-rss.ts';
import { queryOf, searchOf } from '#lib/events/server/find-events.ts';
import { format } from '#lib/messages/format.ts';
import { wordsOf } from '#lib/messages/words.ts';
import { today } from '#lib/server/clock.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { call, lang }, url }) => {
  const querystring = { ...queryOf(searchOf(url.searchParams)), limit: 50 };
  const { items } = orErrorPage(await call(eventsContract.list, { querystring }));
  const language = { lang, words: await wordsOf(lang), format: format(lang), today: today() };
  // A feed is for everybody, whoever reads it.
  const shown = items.filter(({ visibility }) => visibility === 'public');
  return new Response(eventsRss(shown, { origin: url.origin, self: url.href, ...language }), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'cache-control': 'public, max-age=600' },
  });
};
