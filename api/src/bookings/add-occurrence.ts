import { type Executor, takeLocks } from '@escale/db';
import { type Bookable, bookOccurrence, readBookable, readSeries, type SeriesRow } from '@escale/db/bookings';
import type { BookingSchema, RepeatedRequest } from '@escale/shared/bookings';
import { type Actor, type LocalDate, localDateOf, manages } from '@escale/shared/kernel';
import { type Answer, once } from '../once.ts';
import { requireDate } from '../places/require-date.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { decideOccurrence, firstOccurrence } from './decide-series.ts';
import { isBooking, isRepeatedRequest } from './kept-answer.ts';
import { lockOf, packingGroupOfBookable } from './packing-group.ts';
import { requireOnSale } from './place-booking.ts';
import { seatOccurrence, writeOccurrence } from './write-occurrence.ts';

export type OccurrenceWish = { seriesId: string; date: LocalDate };

/**
 * Books a date that its series had skipped, at today's price and under today's rules.
 * @throws Refused not-found | occurrence-not-skipped | slot-unavailable, or what still stands against the date
 */
export const addOccurrence = async (
  ports: Ports,
  actor: Actor,
  wish: OccurrenceWish,
  key: string,
): Promise<Answer<BookingSchema>> => {
  const series = await readSeries(ports.database, wish.seriesId);
  const isOwn = series?.memberId === actor.memberId;
  if (!series?.memberId || !(isOwn || manages(actor, series.placeId)))
    throw new Refused({ code: 'not-found' });
  requireDate(wish.date);
  const { placeId, resourceId, memberId } = series;
  const bookable = await readBookable(ports.database, { resourceId, memberId });
  if (!bookable) throw new Refused({ code: 'not-found' });
  const owner = { placeId, memberId: actor.memberId, key };
  return once(
    ports,
    { ...owner, statusCode: 201, request: { route: 'series-occurrence', ...wish } },
    (tx) => add(ports, tx, { actor, series, bookable, date: wish.date }),
    isBooking,
  );
};

type Adding = { actor: Actor; series: SeriesRow; bookable: Bookable; date: LocalDate };

const add = async (ports: Ports, tx: Executor, adding: Adding): Promise<BookingSchema> => {
  const { actor, series, bookable, date } = adding;
  requireOnSale(bookable, actor);
  const { placeId, id: seriesId, memberId, memberName, timeZone } = series;
  const request = requestOf(series);
  const skipped = series.occurrences.find(
    ({ startsAt, outcome }) => outcome === 'skipped' && localDateOf(startsAt, timeZone) === date,
  );
  if (!skipped || memberId === null) throw new Refused({ code: 'occurrence-not-skipped', date });
  const { decided } = decideOccurrence(bookable, request, firstOccurrence(bookable, request), date);
  if (!decided.ok) throw new Refused(decided.refusal);
  await takeLocks(tx, [lockOf(packingGroupOfBookable(bookable))]);
  const member = { id: memberId, displayName: memberName ?? '' };
  const repeated = { bookable, request, seriesId, member, actorId: actor.memberId };
  const seats = await seatOccurrence(ports, tx, repeated, decided.value);
  if (!seats) throw new Refused({ code: 'slot-unavailable' });
  const row = await writeOccurrence(ports, tx, repeated, decided.value, seats);
  const isFirst = await bookOccurrence(tx, {
    placeId,
    seriesId,
    startsAt: skipped.startsAt,
    period: decided.value.stay.interval,
    bookingId: row.id,
  });
  if (!isFirst) throw new Refused({ code: 'occurrence-not-skipped', date });
  return bookingView(row, memberId === actor.memberId ? 'person' : 'place');
};

const requestOf = ({ request }: SeriesRow): RepeatedRequest => {
  if (!isRepeatedRequest(request)) throw new Error('a series was kept with a request of another form');
  return request;
};
