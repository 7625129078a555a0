export * from './booking.schema.ts';
export * from './bookings.contract.ts';
export { bookingRequestFields, type StayFields } from './stay-request.schema.ts';
