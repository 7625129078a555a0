import { type Static, Type } from 'typebox';
import { Problem, route, Slug, Strict } from '../kernel/index.ts';
import { DisplayName } from '../members/index.ts';
import { BookingSchema } from './booking.schema.ts';
import { Quote } from './bookings.contract.ts';
import { bookingRequestFields } from './stay-request.schema.ts';

const { audience: _, usePasses: __, ...stay } = bookingRequestFields;
const refusals = {
  400: Problem,
  401: Problem,
  403: Problem,
  404: Problem,
  409: Problem,
  422: Problem,
  503: Problem,
};

export const WalkInQuote = Strict(stay, { title: 'WalkInQuote' });
export type WalkInQuote = Static<typeof WalkInQuote>;

/** Whoever calls or stands at the door: a name, and one way to reach them. */
export const Caller = Strict(
  {
    displayName: DisplayName,
    email: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
    phone: Type.Optional(
      Type.String({
        pattern: '^\\+?[0-9][0-9 ().-]{4,28}[0-9]$',
        description: 'kept with this booking only',
      }),
    ),
  },
  { title: 'Caller' },
);
export type Caller = Static<typeof Caller>;

export const WalkIn = Strict(
  {
    ...stay,
    caller: Caller,
    expectedTotal: Type.Optional(
      Type.Integer({ minimum: 0, description: 'cents; 409 price-changed when it differs' }),
    ),
    note: Type.Optional(Type.String({ maxLength: 1_000 })),
  },
  { title: 'WalkIn' },
);
export type WalkIn = Static<typeof WalkIn>;

export const walkInsContract = {
  quote: route({
    method: 'POST',
    url: '/api/v1/places/:slug/walk-in-quotes',
    access: 'place-staff',
    schema: {
      operationId: 'quoteWalkIn',
      summary: 'What a stay costs that the place notes for somebody, and whether it fits',
      tags: ['bookings'],
      params: Strict({ slug: Slug }),
      body: WalkInQuote,
      response: { 200: Quote, ...refusals },
    },
  }),
  place: route({
    method: 'POST',
    url: '/api/v1/places/:slug/walk-ins',
    access: 'place-staff',
    idempotent: true,
    schema: {
      operationId: 'placeWalkIn',
      summary:
        'Book for who calls or stands at the door, in the name of the place: at the standard tariff, confirmed at once',
      tags: ['bookings'],
      params: Strict({ slug: Slug }),
      body: WalkIn,
      response: { 201: BookingSchema, ...refusals },
    },
  }),
};
