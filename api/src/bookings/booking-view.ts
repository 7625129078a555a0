import type { BookingPart, BookingRow } from '@escale/db/bookings';
import { type BookingSchema, canBecome, seatFreezesAt } from '@escale/shared/bookings';
import { type Interval, instantText } from '@escale/shared/kernel';
import { arrivalView } from './arrival-view.ts';
import { holdExtensionOf } from './hold-extension.ts';
import { refundOf } from './refund-of.ts';

type Viewer = 'person' | 'place';

const cancellationOf = (row: BookingRow): BookingSchema['cancellation'] => {
  const { cancellationPolicy, period, now, status } = row;
  const refund = refundOf(row);
  return {
    refundPercentNow: refund.percent,
    refundCentsNow: refund.amountCents,
    cancellableNow: canBecome(status, 'cancelled') && now < period.start,
    tiers: cancellationPolicy,
  };
};

/** A seat is shown once it can no longer move. */
const isSeatFixed = (
  { pinnedUnitId, allocation, timeZone, now }: BookingRow,
  { start }: Pick<Interval, 'start'>,
): boolean => pinnedUnitId !== null || allocation === 'all' || now >= seatFreezesAt(start, timeZone);

const unitsOf = (row: BookingRow): BookingSchema['units'] => {
  const { parts, period, units } = row;
  if (parts.length === 0) return isSeatFixed(row, period) ? units : [];
  const fixed = parts.filter((part) => isSeatFixed(row, part)).flatMap((part) => part.units);
  return units.filter(({ id }) => fixed.some((unit) => unit.id === id));
};

const partView = (row: BookingRow, part: BookingPart) => ({
  resourceId: part.resourceId,
  start: instantText(part.start, row.timeZone),
  end: instantText(part.end, row.timeZone),
  units: isSeatFixed(row, part) ? part.units : [],
});

/** Where else one goes is for that person alone. */
const elsewhereIn =
  (timeZone: string) =>
  ({ start, end, ...stay }: BookingRow['elsewhere'][number]) => ({
    ...stay,
    start: instantText(start, timeZone),
    end: instantText(end, timeZone),
  });

/** A booking as the API tells it; the person's name is for the people of the place alone. */
export const bookingView = (row: BookingRow, viewer: Viewer): BookingSchema => {
  const { refundPercent, refundCents, timeZone } = row;
  return {
    id: row.id,
    reference: row.reference,
    placeSlug: row.placeSlug,
    placeName: row.placeName,
    timeZone,
    resourceId: row.resourceId,
    resourceName: row.resourceName,
    resourceKind: row.resourceKind,
    start: instantText(row.period.start, timeZone),
    end: instantText(row.period.end, timeZone),
    quantity: row.quantity,
    status: row.status,
    units: unitsOf(row),
    total: row.totalCents,
    currency: row.currency,
    net: row.netCents,
    vat: row.vatCents,
    lines: row.priceLines,
    cancellation: cancellationOf(row),
    refund:
      refundPercent === null || refundCents === null
        ? null
        : { percent: refundPercent, amountCents: refundCents },
    note: row.note,
    ...(row.onBehalfOf !== null && { onBehalfOf: row.onBehalfOf }),
    createdAt: instantText(row.createdAt, timeZone),
    revision: row.revision,
    ...(row.status === 'held' &&
      row.deadline !== null && {
        holdExpiresAt: instantText(row.deadline, timeZone),
        holdExtension: holdExtensionOf(row),
      }),
    ...(row.status === 'requested' &&
      row.deadline !== null && { answerDueAt: instantText(row.deadline, timeZone) }),
    ...(row.seriesId !== null && { seriesId: row.seriesId }),
    ...(row.groupId !== null && { groupId: row.groupId }),
    ...(row.parts.length > 0 && { parts: row.parts.map((part) => partView(row, part)) }),
    ...(viewer === 'person' &&
      row.elsewhere.length > 0 && { elsewhere: row.elsewhere.map(elsewhereIn(timeZone)) }),
    ...(viewer === 'person' && arrivalView(row)),
    ...(viewer === 'place' && row.memberName !== null && { memberName: row.memberName }),
  };
};
