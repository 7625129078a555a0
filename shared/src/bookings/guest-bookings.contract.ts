import { type Static, Type } from 'typebox';
import { Problem, route, Strict, Uuid } from '../kernel/index.ts';
import { BookingSchema, Refund } from './booking.schema.ts';
import { Confirmation } from './bookings.contract.ts';

const refusals = { 400: Problem, 404: Problem, 409: Problem, 422: Problem, 503: Problem };
const params = Strict({ id: Uuid });
/** In the body, also where something is only read: addresses are written into logs. */
const secret = Type.String({ minLength: 20, maxLength: 100, description: 'the one of the mailed link' });

export const GuestConfirmation = Strict(
  { ...Confirmation.properties, secret },
  { title: 'GuestConfirmation' },
);
export type GuestConfirmation = Static<typeof GuestConfirmation>;

export const guestBookingsContract = {
  read: route({
    method: 'POST',
    url: '/api/v1/guest-bookings/:id',
    access: 'public',
    schema: {
      operationId: 'readGuestBooking',
      summary: 'The booking of a guest, for whoever has its mailed link',
      tags: ['bookings'],
      params,
      body: Strict({ secret }),
      response: { 200: BookingSchema, 400: Problem, 404: Problem },
    },
  }),
  confirm: route({
    method: 'POST',
    url: '/api/v1/guest-bookings/:id/confirmation',
    access: 'public',
    idempotent: true,
    schema: {
      operationId: 'confirmGuestBooking',
      summary: 'Take what was held for a guest: the mailed link proves the address',
      tags: ['bookings'],
      params,
      body: GuestConfirmation,
      response: { 200: BookingSchema, ...refusals },
    },
  }),
  cancel: route({
    method: 'POST',
    url: '/api/v1/guest-bookings/:id/cancellation',
    access: 'public',
    idempotent: true,
    schema: {
      operationId: 'cancelGuestBooking',
      summary: 'Cancel the booking of a guest; the answer says what is given back',
      tags: ['bookings'],
      params,
      body: Strict({ secret, reason: Type.Optional(Type.String({ maxLength: 500 })) }),
      response: { 200: Type.Object({ ...BookingSchema.properties, refund: Refund }), ...refusals },
    },
  }),
};
