import type { SeriesRow } from '@escale/db/bookings';
import type { SeriesSchema } from '@escale/shared/bookings';
import { instantText } from '@escale/shared/kernel';

/** A series as the API tells it; what was called off is listed and costs nothing. */
export const seriesView = (row: SeriesRow): SeriesSchema => {
  const { timeZone, occurrences } = row;
  const live = occurrences.filter(({ status }) => status !== 'cancelled' && status !== 'expired');
  return {
    id: row.id,
    placeSlug: row.placeSlug,
    placeName: row.placeName,
    timeZone,
    resourceId: row.resourceId,
    resourceName: row.resourceName,
    rrule: row.rrule,
    occurrences: occurrences.map(({ period, outcome, bookingId, status, reason }) => ({
      start: instantText(period.start, timeZone),
      end: instantText(period.end, timeZone),
      outcome,
      ...(bookingId !== null && { bookingId }),
      ...(status !== null && { status }),
      ...(reason !== null && { reason }),
    })),
    total: live.reduce((sum, { totalCents }) => sum + (totalCents ?? 0), 0),
    currency: 'EUR',
    createdAt: instantText(row.createdAt, timeZone),
  };
};
