import { planningContract } from '@escale/shared/planning';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { addDays, mondayOf } from '../../../place/server/week-of.ts';
import type { PlanningWish } from '../planning-query.ts';
import { boardOf } from './board-of.ts';
import { newStay } from './new-stay.ts';
import { openStay } from './open-stay.ts';

/** The board of a day, or of the week that the day is in, with the booking or the empty time that was opened. */
export async function readBoard(locals: App.Locals, url: URL, wish: PlanningWish & { slug: string }) {
  const { slug, date, view, kind } = wish;
  const from = view === 'semaine' ? mondayOf(date) : date;
  const to = view === 'semaine' ? addDays(from, 6) : date;
  const querystring = { from, to, ...(kind !== null && { resourceKind: kind }) };
  const answer = await locals.call(planningContract.read, { params: { slug }, querystring });
  const planning = orSignIn(answer, locals, url);
  const query = url.searchParams;
  const [open, empty] = await Promise.all([
    openStay(locals.call, query, planning, slug),
    newStay(locals.call, query, planning, slug),
  ]);
  return { board: boardOf(planning), open, empty, isDone: query.has('fait'), newKey: crypto.randomUUID() };
}
