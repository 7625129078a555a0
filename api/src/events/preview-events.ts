import { readBookings, readSeatsOfMany } from '@escale/db/bookings';
import { isLapsed, type TakenSeat } from '@escale/shared/bookings';
import { planClosure } from '@escale/shared/closures';
import type { EventDate, EventDatesRequest } from '@escale/shared/events';
import { type Actor, type Interval, instantText } from '@escale/shared/kernel';
import { requireNobodyElse } from '../closures/require-nobody-else.ts';
import type { Ports } from '../ports.ts';
import { type Refusal, Refused } from '../refused.ts';
import { datesOfEvent, type PlannedDate } from './dates-of-event.ts';
import { type Planning, readPlanning } from './read-planning.ts';

/**
 * Each date with what stands against it, in a handful of statements whatever their number. Nothing is locked: who books
 * in the meantime is found when it is planned.
 * @throws Refused as datesOfEvent and readPlanning do
 */
export const previewEvents = async (
  { database, ...ports }: Ports,
  actor: Actor,
  request: EventDatesRequest,
): Promise<EventDate[]> => {
  const planning = await readPlanning({ database, ...ports }, actor, request);
  const dates = datesOfEvent(request, planning);
  const { placeId, group, timeZone, unitIds } = planning;
  const wishes = dates.map(({ nominal: period }) => ({ placeId, unitIds: group.unitIds, period }));
  const seats = unitIds.length > 0 ? await readSeatsOfMany(database, wishes) : new Map<number, TakenSeat[]>();
  const judged = dates.map((one, nth) => ({ ...one, ...judge(planning, one, seats.get(nth) ?? []) }));
  const rows = await readBookings(database, [...new Set(judged.flatMap(({ hits }) => hits))]);
  const known = new Map(rows.map((row) => [row.id, row]));
  return judged.map(({ date, nominal, reason, hits }) => ({
    date,
    ...textsOf(nominal, timeZone),
    reason,
    bookings: hits.flatMap((id) => {
      const row = known.get(id);
      if (!row) return [];
      const displayName = row.onBehalfOf?.displayName ?? row.memberName;
      const { reference, resourceName } = row;
      return [{ id, reference, displayName, resourceName, ...textsOf(row.period, timeZone) }];
    }),
  }));
};

const textsOf = ({ start, end }: Interval, timeZone: string) => ({
  start: instantText(start, timeZone),
  end: instantText(end, timeZone),
});

type Judged = { reason: Refusal['code'] | null; hits: string[] };

const judge = (
  { group, unitIds, now }: Planning,
  { period }: PlannedDate,
  around: readonly TakenSeat[],
): Judged => {
  if (!period.ok) return { reason: period.refusal.code, hits: [] };
  if (unitIds.length === 0) return { reason: null, hits: [] };
  const room = { ...group, now, taken: around.filter((seat) => !isLapsed(seat, now)) };
  const rooms = { unitIds, period: period.value };
  try {
    requireNobodyElse(rooms, room);
  } catch (error) {
    if (error instanceof Refused) return { reason: error.refusal.code, hits: [] };
    throw error;
  }
  const plan = planClosure(rooms, room, () => null);
  if (plan.outcome === 'closes') return { reason: null, hits: [] };
  return { reason: 'event-hits-bookings', hits: plan.hits.map(({ bookingId }) => bookingId) };
};
