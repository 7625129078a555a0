import {
  BookingSchema,
  bookingsContract,
  CancelledSeries,
  RepeatedRequest,
  SeriesSchema,
} from '@escale/shared/bookings';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';

const booking = Compile(BookingSchema);
const cancelled = Compile(bookingsContract.cancel.schema.response[200]);
const series = Compile(SeriesSchema);
const cancelledSeries = Compile(CancelledSeries);
const repeatedRequest = Compile(RepeatedRequest);

export type CancelledBooking = Static<(typeof bookingsContract.cancel.schema.response)[200]>;

/** Answers come back from the database as JSON; these prove what they are. */
export const isBooking = (kept: unknown): kept is BookingSchema => booking.Check(kept);
export const isCancelledBooking = (kept: unknown): kept is CancelledBooking => cancelled.Check(kept);
export const isSeries = (kept: unknown): kept is SeriesSchema => series.Check(kept);
export const isCancelledSeries = (kept: unknown): kept is CancelledSeries => cancelledSeries.Check(kept);
export const isRepeatedRequest = (kept: unknown): kept is RepeatedRequest => repeatedRequest.Check(kept);
