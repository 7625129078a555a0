import { editions } from '#lib/events/server/editions.ts';
import { findEvents, searchOf } from '#lib/events/server/find-events.ts';
import { today } from '#lib/server/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const search = searchOf(url.searchParams);
  const [found, series] = await Promise.all([
    findEvents(locals.call, search, today()),
    editions(locals.call, locals.lang),
  ]);
  return { search, ...found, series };
};
