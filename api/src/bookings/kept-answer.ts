import { BookingSchema, bookingsContract } from '@escale/shared/bookings';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';

const booking = Compile(BookingSchema);
const cancelled = Compile(bookingsContract.cancel.schema.response[200]);

export type CancelledBooking = Static<(typeof bookingsContract.cancel.schema.response)[200]>;

/** Answers come back from the database as JSON; these prove what they are. */
export const isBooking = (kept: unknown): kept is BookingSchema => booking.Check(kept);
export const isCancelledBooking = (kept: unknown): kept is CancelledBooking => cancelled.Check(kept);
