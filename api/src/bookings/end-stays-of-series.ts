import { type Executor, takeLocks, writeOutbox } from '@escale/db';
import {
  type BookingRow,
  lockBookingsOfSeries,
  readBooking,
  readBookingsOfSeries,
  readResourceUnits,
  readSeries,
  type SeriesRow,
} from '@escale/db/bookings';
import {
  allocatedPeriod,
  type CancelledSeries,
  canBecome,
  type SeriesCancellation,
} from '@escale/shared/bookings';
import { type Actor, instantText, localDateOf, manages } from '@escale/shared/kernel';
import { requireDate } from '../places/require-date.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { refundFor } from './cancel-booking.ts';
import { endBooking } from './end-booking.ts';
import { offerFreedRoom } from './offer-freed-room.ts';
import { lockOf, type PackingGroup, packingGroupOf } from './packing-group.ts';

export type SeriesEnd = SeriesCancellation & { seriesId: string };

export type Ending = { actor: Actor; series: SeriesRow; group: PackingGroup; ending: SeriesEnd };

/** @throws Refused not-found | malformed-date | range-backwards */
export const readEnding = async (ports: Ports, actor: Actor, ending: SeriesEnd): Promise<Ending> => {
  const series = await readSeries(ports.database, ending.seriesId);
  const isOwn = series?.memberId === actor.memberId;
  if (!series || !(isOwn || manages(actor, series.placeId))) throw new Refused({ code: 'not-found' });
  requireRange(ending);
  const { placeId, timeZone, resourceId } = series;
  const resourceUnits = await readResourceUnits(ports.database, placeId);
  const group = packingGroupOf({ placeId, timeZone, resourceUnits }, resourceUnits.get(resourceId) ?? []);
  return { actor, series, group, ending };
};

/** @throws Refused malformed-date | range-backwards */
const requireRange = ({ from, to }: SeriesCancellation): void => {
  for (const date of [from, to]) if (date !== undefined) requireDate(date);
  if (from !== undefined && to !== undefined && to < from)
    throw new Refused({ code: 'range-backwards', from, to });
};

/** Ends, under the lock, what stands of a series and has not begun, or its stays of some dates; says what they give back. */
export const endStaysOfSeries = async (
  ports: Ports,
  tx: Executor,
  { actor, series, group, ending }: Ending,
): Promise<CancelledSeries> => {
  await takeLocks(tx, [lockOf(group)]);
  await lockBookingsOfSeries(tx, series);
  const rows = (await readBookingsOfSeries(tx, series)).filter((row) => isMeant(row, ending));
  const cancelled: CancelledSeries['cancelled'] = [];
  for (const listed of rows) {
    // What one gives back depends on those that were ended before it.
    const row = (await readBooking(tx, listed.id)) ?? listed;
    const refund = refundFor(actor, row);
    const reason = ending.reason ?? null;
    await endBooking(ports, tx, {
      ...row,
      to: 'cancelled',
      at: row.now,
      actorId: actor.memberId,
      reason,
      refund,
      topic: 'booking.cancelled_in_series',
    });
    const { start, end } = row.period;
    const { id: bookingId, timeZone } = row;
    cancelled.push({
      bookingId,
      start: instantText(start, timeZone),
      end: instantText(end, timeZone),
      refund,
    });
  }
  const freed = rows.map(({ period, bufferMinutes }) => allocatedPeriod(period, bufferMinutes));
  await offerFreedRoom(ports, tx, group, freed);
  const refundTotal = cancelled.reduce((sum, { refund }) => sum + refund.amountCents, 0);
  await tell(ports, tx, series, { cancelled, refundTotal });
  return { id: series.id, cancelled, refundTotal, currency: 'EUR' };
};

/** One message for all of them, and none for nothing. */
const tell = async (
  ports: Ports,
  tx: Executor,
  { placeId, id: seriesId }: SeriesRow,
  { cancelled, refundTotal: refundCents }: Pick<CancelledSeries, 'cancelled' | 'refundTotal'>,
): Promise<void> => {
  const bookingIds = cancelled.map(({ bookingId }) => bookingId);
  const [first] = bookingIds;
  if (first === undefined) return;
  const topic = 'booking_series.cancelled';
  const payload = { seriesId, bookingIds, refundCents };
  await writeOutbox(tx, { id: ports.newId(), topic, placeId, dedupeKey: `${topic}:${first}`, payload });
};

/** A stay that has begun is left alone, and so is one that stands no more. */
const isMeant = ({ status, period, now, timeZone }: BookingRow, { from, to }: SeriesEnd): boolean => {
  if (!canBecome(status, 'cancelled') || now >= period.start) return false;
  const date = localDateOf(period.start, timeZone);
  return (from === undefined || date >= from) && (to === undefined || date <= to);
};
