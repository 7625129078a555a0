import { accept, type Result, refuse } from '../kernel/index.ts';

export const bookingStatuses = [
  'held',
  'requested',
  'confirmed',
  'checked_in',
  'completed',
  'no_show',
  'cancelled',
  'expired',
] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

/** The life of a booking; whatever is not listed is refused. */
export const bookingTransitions = {
  held: ['confirmed', 'requested', 'cancelled', 'expired'],
  requested: ['confirmed', 'cancelled', 'expired'],
  confirmed: ['checked_in', 'cancelled', 'no_show', 'completed'],
  checked_in: ['completed'],
  completed: [],
  no_show: [],
  cancelled: [],
  expired: [],
} as const satisfies Record<BookingStatus, readonly BookingStatus[]>;

export type InvalidTransition = { code: 'invalid-transition'; from: BookingStatus; to: BookingStatus };

export function transition(from: BookingStatus, to: BookingStatus): Result<BookingStatus, InvalidTransition> {
  return canBecome(from, to) ? accept(to) : refuse({ code: 'invalid-transition', from, to });
}

export function canBecome(from: BookingStatus, to: BookingStatus): boolean {
  const targets: readonly BookingStatus[] = bookingTransitions[from];
  return targets.includes(to);
}

/** A live booking holds its units; a dead one holds none. */
export function isLive(status: BookingStatus): boolean {
  return status !== 'cancelled' && status !== 'expired';
}
