import { readBookings } from '@escale/db/bookings';
import type { ClosedUnits, Hit, HitBooking } from '@escale/shared/closures';
import { instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { findElsewhere } from './find-elsewhere.ts';

type Hits = { closed: ClosedUnits & { placeId: string }; hits: readonly Hit[] };

/** What the place is told of each booking it would hit; read after the rollback, outside every lock. */
export const hitBookings = async (ports: Ports, { closed, hits }: Hits): Promise<HitBooking[]> => {
  const rows = await readBookings(
    ports.database,
    hits.map(({ bookingId }) => bookingId),
  );
  const elsewhere = await findElsewhere(ports, { closed, rows });
  const reseatable = new Map(hits.map(({ bookingId, canBeReseated }) => [bookingId, canBeReseated]));
  return rows.map((row) => ({
    bookingId: row.id,
    reference: row.reference,
    displayName: row.onBehalfOf?.displayName ?? row.memberName,
    start: instantText(row.period.start, row.timeZone),
    end: instantText(row.period.end, row.timeZone),
    resourceName: row.resourceName,
    canBeReseated: reseatable.get(row.id) ?? false,
    elsewhere: (elsewhere.get(row.id) ?? []).map(({ bookable: { place, resource }, totalCents }) => ({
      resourceId: resource.id,
      placeSlug: place.slug,
      placeName: place.name,
      total: totalCents,
    })),
  }));
};
