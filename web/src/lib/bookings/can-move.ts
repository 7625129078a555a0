import type { BookingSchema } from '@escale/shared/bookings';

type Stay = Pick<BookingSchema, 'parts' | 'start' | 'status'>;

/** Whether its person can still choose another time for a stay. One in parts has no single time to move. */
export function canMove({ status, start, parts = [] }: Stay, now: number): boolean {
  const stands = status === 'held' || status === 'requested' || status === 'confirmed';
  return stands && parts.length === 0 && now < Date.parse(start);
}
