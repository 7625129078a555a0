import { requireMember } from '#lib/auth/server/require-member.ts';
import { readPlanningQuery } from '#lib/pages/manage/planning/planning-query.ts';
import { planningActions } from '#lib/pages/manage/planning/server/act.ts';
import { readBoard } from '#lib/pages/manage/planning/server/read-board.ts';
import { now } from '#lib/server/clock.ts';
import { wallClock } from '#lib/time/wall-clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug }, url, parent }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const { place } = await parent();
  const wish = readPlanningQuery(url.searchParams, wallClock(now(), place.timeZone).date);
  return { wish, ...(await readBoard(locals, url, { slug, ...wish })) };
};

export const actions = { ...planningActions } satisfies Actions;
