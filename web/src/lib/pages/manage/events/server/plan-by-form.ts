import { type EventDate, eventSeriesContract } from '@escale/shared/events';
import type { Problem } from '@escale/shared/kernel';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import { datesSeen, type Missing, readEventForm } from './read-event-form.ts';

/** What the page is told: what keeps the event from being planned, or its dates to look at. */
export type Looked = {
  typed: TypedForm;
  missing: Missing[];
  problem: Problem | null;
  dates: EventDate[] | null;
  seen: string;
  hasChanged: boolean;
};

/** Every date as things stand, for what was typed; `problem` is what a try to plan it has met. */
export async function lookAtDates(
  locals: App.Locals,
  slug: string,
  typed: TypedForm,
  { problem = null, hasChanged = false }: { problem?: Problem | null; hasChanged?: boolean } = {},
): Promise<Looked> {
  const { body, missing } = readEventForm(typed);
  const looked = { typed, missing, problem, dates: null, seen: datesSeen(body), hasChanged };
  if (missing.length > 0) return looked;
  const { start, end, rrule, resourceIds } = body;
  const asked = { placeSlug: slug, start, end, resourceIds, ...(rrule && { rrule }) };
  const answer = await locals.call(eventSeriesContract.preview, { body: asked });
  return answer.ok ? { ...looked, dates: answer.value } : { ...looked, problem: answer.problem };
}
