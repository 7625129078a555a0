import type { DayOfPlace, DayStayRow } from '@escale/db/day';
import { checkInPeriod } from '@escale/shared/bookings';
import type { DayStay } from '@escale/shared/day';
import { type Instant, instantText, minuteMs } from '@escale/shared/kernel';

/** When the seat of somebody who hasn't come goes to others; null where it never does. */
const releasedAt = (row: DayStayRow, { releaseMinutes }: DayOfPlace): Instant | null =>
  releaseMinutes === null || row.status !== 'confirmed'
    ? null
    : Math.min(row.period.start + releaseMinutes * minuteMs, row.period.end);

export const stayView = (row: DayStayRow, place: DayOfPlace): DayStay => {
  const text = (at: Instant) => instantText(at, place.timeZone);
  const textOrNull = (at: Instant | null) => (at === null ? null : text(at));
  const { period, bufferMinutes } = row;
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    who: row.who,
    phone: row.phone,
    isFirstVisit: row.isFirstVisit,
    isExample: row.isExample,
    resourceId: row.resourceId,
    resourceName: row.resourceName,
    resourceKind: row.resourceKind,
    start: text(period.start),
    end: text(period.end),
    clearedAt: bufferMinutes > 0 ? text(period.end + bufferMinutes * minuteMs) : null,
    quantity: row.quantity,
    units: row.units.toSorted((a, b) => a.label.localeCompare(b.label, 'fr', { numeric: true })),
    total: row.totalCents,
    currency: row.currency,
    isPaidByPass: row.priceLines.some(({ formula }) => formula === 'pass'),
    isPaidByVoucher: row.priceLines.some(({ formula }) => formula === 'voucher'),
    note: row.note,
    checkInFrom: place.usesCheckIn && row.status === 'confirmed' ? text(checkInPeriod(period).start) : null,
    arrivedAt: textOrNull(row.arrivedAt),
    deadline: textOrNull(row.deadline),
    isOffer: row.isOffer,
    releasedAt: textOrNull(releasedAt(row, place)),
  };
};
