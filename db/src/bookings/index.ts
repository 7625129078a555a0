export { type Bookable, readBookable, readBookables } from './bookable.queries.ts';
export {
  type Cancelling,
  insertBooking,
  insertTransition,
  markCancelled,
  type NewBooking,
  type NewTransition,
} from './bookings.queries.ts';
export {
  claimKey,
  forgetOldKeys,
  type KeptAnswer,
  type KeyOfPerson,
  keepAnswer,
} from './idempotency.queries.ts';
export {
  type BookingFilter,
  type BookingRow,
  listBookings,
  lockBooking,
  readBooking,
} from './read-bookings.queries.ts';
