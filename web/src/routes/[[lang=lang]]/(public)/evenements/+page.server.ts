import { findEvents, searchOf } from '#lib/events/server/find-events.ts';
import { today } from '#lib/server/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const search = searchOf(url.searchParams);
  return { search, ...(await findEvents(locals.call, search, today())) };
};
