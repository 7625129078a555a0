import type { BookingSchema } from '@escale/shared/bookings';

type Stay = Pick<BookingSchema, 'parts' | 'start' | 'status'> & Partial<Pick<BookingSchema, 'lines'>>;

/**
 * Whether its person can still choose another time for a stay. One in parts has no single time to move,
 * one that a voucher pays is cancelled and booked anew.
 */
export function canMove({ status, start, parts = [], lines = [] }: Stay, now: number): boolean {
  if (lines.some(({ formula }) => formula === 'voucher')) return false;
  const stands = status === 'held' || status === 'requested' || status === 'confirmed';
  return stands && parts.length === 0 && now < Date.parse(start);
}
