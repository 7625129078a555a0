import type { BookingRefusal, BookingRefusalCode } from '../bookings/refusal.ts';
import type { Format } from './format.ts';

/** One sentence per refusal: what happened and what to do. */
export type RefusalWords = {
  [C in BookingRefusalCode]: (facts: Extract<BookingRefusal, { code: C }>, format: Format) => string;
};
