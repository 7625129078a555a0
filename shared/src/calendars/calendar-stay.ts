import type { BookingStatus } from '../bookings/index.ts';
import type { Instant, Interval } from '../kernel/index.ts';

/** What a calendar is told of a booking, and of nobody; `now` is the clock of the same moment. */
export type CalendarStay = {
  id: string;
  reference: string;
  status: BookingStatus;
  /** How often it has changed: SEQUENCE of RFC 5545. */
  revision: number;
  period: Interval;
  quantity: number;
  placeName: string;
  placeSlug: string;
  timeZone: string;
  address: string | null;
  resourceName: string;
  takesAll: boolean;
  /** The units taken, in the order of the stay; `start` is where each begins to be taken. */
  seats: { label: string; isPinned: boolean; start: Instant }[];
  now: Instant;
};
