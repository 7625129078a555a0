export { readStayToAttest, type StayToAttest } from './attended-stay.queries.ts';
export { type Bookable, readBookable, readBookables, readResourceUnits } from './bookable.queries.ts';
export { type BookingMove, readMoveTo } from './booking-moves.queries.ts';
export { insertParts, type NewParts } from './booking-parts.queries.ts';
export {
  countHolds,
  countStaysAhead,
  extendHold,
  insertBooking,
  type Move,
  moveBooking,
  type NewBooking,
  repriceBooking,
  rewriteStay,
  type Told,
} from './bookings.queries.ts';
export { type CatalogueEntry, type CatalogueResource, readCatalogue } from './catalogue.queries.ts';
export {
  countFare,
  lockShares,
  type NewShare,
  type NewSpend,
  readCounted,
  releaseFare,
  spendPoints,
} from './count-fare.queries.ts';
export {
  type DueBooking,
  readEnded,
  readLapsed,
  readLapsedOf,
  readMissed,
  releaseBooking,
  trimBooking,
} from './end-bookings.queries.ts';
export { type GuestLink, hasGuestLink, isGuestLink, writeGuestLink } from './guest-links.queries.ts';
export { type Holder, lockHoldings, readHoldings } from './holdings.queries.ts';
export {
  claimKey,
  forgetOldKeys,
  type KeptAnswer,
  type KeyOfPerson,
  keepAnswer,
} from './idempotency.queries.ts';
export { readOwnStaysAt } from './own-stays.queries.ts';
export { type Asker, readAsker } from './read-asker.queries.ts';
export {
  type BookingFilter,
  type BookingPart,
  type BookingRow,
  listBookings,
  lockBooking,
  readBooking,
  readBookings,
  readBookingsOfSeries,
} from './read-bookings.queries.ts';
export { forgetRefusalSalts, noteRefusal } from './refusals.queries.ts';
export { moveSeats, readSeats, readSeatsOfMany } from './seats.queries.ts';
export {
  bookOccurrence,
  insertSeries,
  lockBookingsOfSeries,
  type NewOccurrence,
  readSeries,
  type SeriesRow,
} from './series.queries.ts';
export { forgetVisits, saltOfToday } from './visits.queries.ts';
export { insertVoucherSpend, releaseVoucher } from './voucher-spends.queries.ts';
export {
  closeWaitingThatBegan,
  insertWaitingEntry,
  listWaiting,
  moveWaitingEntry,
  readLine,
  readWaitingEntry,
  takeOffer,
  type WaitingEntry,
} from './waiting-list.queries.ts';
export { forgetPhones, insertWalkIn, type WalkInRow } from './walk-ins.queries.ts';
