import type { BookingStatus } from '@escale/shared/bookings';
import type { IconName } from '../ui/icons.ts';

/** How each state of a booking looks: an icon and a pattern, next to its word. */
export const bookingState = {
  held: { icon: 'hourglass', look: 'state--hold' },
  requested: { icon: 'ask', look: 'state--ask' },
  confirmed: { icon: 'check', look: 'state--confirmed' },
  checked_in: { icon: 'pin', look: 'state--now' },
  completed: { icon: 'check', look: '' },
  no_show: { icon: 'closed', look: '' },
  cancelled: { icon: 'cross', look: 'state--gone' },
  expired: { icon: 'hourglass', look: 'state--gone' },
} as const satisfies Record<BookingStatus, { icon: IconName; look: string }>;
