import type { Bookable } from '@escale/db/bookings';
import type { BookingStatus } from '@escale/shared/bookings';
import { hourMs, type Instant, minuteMs } from '@escale/shared/kernel';
import type { DecidedStay } from './decide-stay.ts';

export const HOLD_MINUTES = 15;
/** How long a place has to answer a request, which at the latest dies when the stay would begin. */
const ANSWER_HOURS = 48;

export type FirstStatus = { status: BookingStatus; deadline: Instant | null };

/** What a booking begins as: held if that was asked for, else requested where the place wants to approve. */
export const firstStatus = (bookable: Bookable, decided: DecidedStay, isHold: boolean): FirstStatus => {
  const { now, resource } = bookable;
  if (isHold) return { status: 'held', deadline: now + HOLD_MINUTES * minuteMs };
  return confirmedStatus(resource.rules.requiresApproval, now, decided.stay.interval.start);
};

/** What a hold becomes, and what a booking is that nobody wanted to hold. */
export const confirmedStatus = (requiresApproval: boolean, now: Instant, start: Instant): FirstStatus =>
  requiresApproval
    ? { status: 'requested', deadline: Math.min(now + ANSWER_HOURS * hourMs, start) }
    : { status: 'confirmed', deadline: null };
