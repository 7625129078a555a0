import { type Executor, takeLocks, writeOutbox } from '@escale/db';
import {
  type Bookable,
  insertSeries,
  lockHoldings,
  type NewOccurrence,
  readBookable,
  readSeries,
} from '@escale/db/bookings';
import type { SeriesRequest, SeriesSchema } from '@escale/shared/bookings';
import { type Actor, type Interval, instantText } from '@escale/shared/kernel';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { type Conflict, Refused } from '../refused.ts';
import { type DecidedOccurrence, decideSeries } from './decide-series.ts';
import { isSeries } from './kept-answer.ts';
import { lockOf, packingGroupOfBookable } from './packing-group.ts';
import { requireExpectedTotal, requireOnSale } from './place-booking.ts';
import { refuseWithTimes } from './refuse-with-times.ts';
import { seriesView } from './series-view.ts';
import { type Repeated, seatOccurrence, writeOccurrence } from './write-occurrence.ts';

/**
 * Books a stay that repeats: each date is a booking of its own, all of them in one transaction. With `refuse` every
 * date must be had, and all that can't be are named; with `skip` they are kept as skipped, to be added later.
 * @throws Refused series-conflict | price-changed | slot-unavailable (another party went around the lock), or what is
 * wrong with the rule or the request itself
 */
export const placeSeries = async (
  ports: Ports,
  actor: Actor,
  request: SeriesRequest,
  key: string,
): Promise<Answer<SeriesSchema>> => {
  const { resourceId } = request;
  const bookable = await readBookable(ports.database, { resourceId, memberId: actor.memberId });
  if (!bookable) throw new Refused({ code: 'not-found' });
  const owner = { placeId: bookable.place.id, memberId: actor.memberId, key };
  const placed = once(
    ports,
    { ...owner, statusCode: 201, request: { route: 'booking-series', ...request } },
    (tx) => {
      requireOnSale(bookable, actor);
      return book(ports, tx, { bookable, actor, request, occurrences: decideSeries(bookable, request) });
    },
    isSeries,
  );
  return placed.catch((error: unknown) => refuseWithTimes(ports, bookable, request, error));
};

type Placing = {
  bookable: Bookable;
  actor: Actor;
  request: SeriesRequest;
  occurrences: readonly DecidedOccurrence[];
};

const book = async (ports: Ports, tx: Executor, placing: Placing): Promise<SeriesSchema> => {
  const { bookable, actor, occurrences } = placing;
  const { rrule, onConflict, expectedTotal, ...request } = placing.request;
  const { place, resource, now } = bookable;
  const id = ports.newId();
  const member = { id: actor.memberId, displayName: actor.displayName };
  const topic = 'booking.placed_in_series';
  const { memberId: actorId } = actor;
  const repeated = { bookable, request, seriesId: id, member, actorId, topic, holdingsAreLocked: true };
  await takeLocks(tx, [lockOf(packingGroupOfBookable(bookable))]);
  await lockHoldings(tx, { placeId: place.id, resourceId: resource.id, memberId: actor.memberId });
  // In order, one after the other: a stay that overlaps the next date's takes its seat first.
  const placed: NewOccurrence[] = [];
  for (const occurrence of occurrences) placed.push(await placeOne(ports, tx, repeated, occurrence));
  requireRoom(placed, { onConflict, timeZone: place.timeZone });
  await insertSeries(tx, {
    placeId: place.id,
    id,
    memberId: actor.memberId,
    resourceId: resource.id,
    rrule,
    request,
    createdAt: now,
    occurrences: placed,
  });
  await writeOutbox(tx, {
    id: ports.newId(),
    topic: 'booking_series.placed',
    placeId: place.id,
    dedupeKey: `booking_series.placed:${id}`,
    payload: { seriesId: id },
  });
  const row = await readSeries(tx, id);
  if (!row) throw new Error('a series vanished in its own transaction');
  const series = seriesView(row);
  requireExpectedTotal(expectedTotal, { totalCents: series.total, currency: series.currency });
  return series;
};

const placeOne = async (
  ports: Ports,
  tx: Executor,
  repeated: Repeated,
  { decided, period }: DecidedOccurrence,
): Promise<NewOccurrence> => {
  if (!decided.ok) return skipped(period, decided.refusal.code);
  const seats = await seatOccurrence(ports, tx, repeated, decided.value);
  if (!seats) return skipped(period, 'slot-unavailable');
  const booking = await writeOccurrence(ports, tx, repeated, decided.value, seats);
  return { period, outcome: 'booked', bookingId: booking.id, reason: null };
};

const skipped = (period: Interval, reason: string): NewOccurrence => ({
  period,
  outcome: 'skipped',
  bookingId: null,
  reason,
});

/** @throws Refused series-conflict */
const requireRoom = (
  placed: readonly NewOccurrence[],
  { onConflict, timeZone }: { onConflict: SeriesRequest['onConflict']; timeZone: string },
): void => {
  const conflicts = placed.flatMap(({ period, reason }): Conflict[] =>
    reason === null ? [] : [{ start: instantText(period.start, timeZone), code: reason }],
  );
  const isRefused = onConflict === 'refuse' ? conflicts.length > 0 : conflicts.length === placed.length;
  if (isRefused) throw new Refused({ code: 'series-conflict', conflicts });
};
