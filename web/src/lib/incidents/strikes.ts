import type { BookingSchema } from '@escale/shared/bookings';
import type { Incident } from '@escale/shared/incidents';

type Stay = Pick<BookingSchema, 'status' | 'start' | 'end' | 'resourceId'>;

/** Whether an incident concerns a stay that is still to be: its time, and the place or its very space. */
export function strikes({ start, end, resourceId }: Incident, stay: Stay): boolean {
  const isToCome = stay.status === 'confirmed' || stay.status === 'requested' || stay.status === 'checked_in';
  const isThen =
    Date.parse(start) < Date.parse(stay.end) && (end === null || Date.parse(end) > Date.parse(stay.start));
  return isToCome && isThen && (resourceId === null || resourceId === stay.resourceId);
}
