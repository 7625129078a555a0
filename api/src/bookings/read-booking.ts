import { writeAudit } from '@escale/db';
import { readBooking as readBookingRow } from '@escale/db/bookings';
import type { BookingSchema } from '@escale/shared/bookings';
import { type Actor, worksAt } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { endedByPlace } from './ended-by-place.ts';

/** @throws Refused not-found, also for a booking that is somebody else's */
export const readBooking = async (ports: Ports, actor: Actor, id: string): Promise<BookingSchema> => {
  const row = await readBookingRow(ports.database, id);
  if (!row) throw new Refused({ code: 'not-found' });
  if (row.memberId === actor.memberId)
    return { ...bookingView(row, 'person'), ...(await endedByPlace(ports, row)) };
  const { placeId } = row;
  if (!worksAt(actor, placeId)) throw new Refused({ code: 'not-found' });
  await writeAudit(ports.database, {
    id: ports.newId(),
    actorId: actor.memberId,
    placeId,
    action: 'booking.read',
    subjectId: id,
  });
  return bookingView(row, 'place');
};
