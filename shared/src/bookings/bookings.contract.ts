import { type Static, Type } from 'typebox';
import {
  cursorField,
  DateText,
  InstantText,
  limitField,
  Nullable,
  OneOf,
  PageOf,
  Problem,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { PriceSchema } from '../pricing/index.ts';
import { Alternative } from './alternative.schema.ts';
import { BookingSchema, Refund } from './booking.schema.ts';
import { bookingStatuses } from './booking-status.ts';
import { Colleague, Guest } from './person.schema.ts';
import { bookingRequestFields, partsField, stayFields } from './stay-request.schema.ts';

const refusals = { 400: Problem, 401: Problem, 404: Problem, 409: Problem, 422: Problem, 503: Problem };

/** Of one stay of one person; a series, a stay in parts or one for a colleague is paid otherwise. */
const voucherId = Type.Optional(
  Type.String({ ...Uuid, description: 'a voucher of the person, which pays the whole stay' }),
);

export const QuoteRequest = Strict(
  { ...bookingRequestFields, resourceId: Type.Optional(Uuid), parts: Type.Optional(partsField), voucherId },
  { title: 'QuoteRequest' },
);
export type QuoteRequest = Static<typeof QuoteRequest>;
/** One space for one period. */
export type WholeQuoteRequest = Omit<QuoteRequest, 'parts' | 'resourceId'> & { resourceId: string };
/** What a stay in parts has in common with one of a single period, and its parts. */
export type SplitQuoteRequest = Pick<QuoteRequest, 'quantity' | 'audience' | 'usePasses'> & {
  parts: readonly StayPartRequest[];
};

/** A stay of one person in a pool, before a seat is chosen. */
export const SeatsRequest = Strict({ resourceId: Uuid, ...stayFields }, { title: 'SeatsRequest' });
export type SeatsRequest = Static<typeof SeatsRequest>;

export const Seats = Type.Object(
  { unitIds: Type.Array(Uuid, { description: 'what `unitId` of a booking may name' }) },
  { title: 'Seats' },
);
export type Seats = Static<typeof Seats>;

export const BookingRequest = Strict(
  {
    ...bookingRequestFields,
    resourceId: Type.Optional(Uuid),
    parts: Type.Optional(partsField),
    voucherId,
    expectedTotal: Type.Optional(
      Type.Integer({ minimum: 0, description: 'cents; 409 price-changed when it differs' }),
    ),
    hold: Type.Optional(
      Type.Boolean({ description: 'hold it for 15 minutes; it dies unless it is confirmed' }),
    ),
    note: Type.Optional(Type.String({ maxLength: 1_000 })),
    onBehalfOf: Type.Optional(Colleague),
    guest: Type.Optional(Guest),
  },
  { title: 'BookingRequest' },
);
export type BookingRequest = Static<typeof BookingRequest>;
export type StayPartRequest = NonNullable<BookingRequest['parts']>[number];

/** One space for one period. */
export type WholeRequest = Omit<BookingRequest, 'parts' | 'resourceId' | 'guest'> & { resourceId: string };

/** The same of a stay in parts. */
export type SplitRequest = SplitQuoteRequest &
  Pick<BookingRequest, 'expectedTotal' | 'hold' | 'note' | 'onBehalfOf'>;

export const Confirmation = Strict(
  {
    expectedTotal: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'cents; 409 price-changed when it costs more; what it was held at unless said otherwise',
      }),
    ),
  },
  { title: 'Confirmation' },
);

export const Rescheduling = Strict(
  {
    ...stayFields,
    unitId: Type.Optional(Uuid),
    revision: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'of the booking as it was seen: 409 booking-changed when it is another by now',
      }),
    ),
    usePasses: Type.Optional(Type.Boolean({ description: 'as before unless said otherwise' })),
    expectedTotal: Type.Optional(
      Type.Integer({ minimum: 0, description: 'cents; 409 price-changed when it differs' }),
    ),
  },
  { title: 'Rescheduling' },
);
export type Rescheduling = Static<typeof Rescheduling>;

export const MovePreview = Type.Object(
  {
    start: InstantText,
    end: InstantText,
    ...PriceSchema,
    totalBefore: Type.Integer({ description: 'what the stay costs where it is' }),
  },
  { title: 'MovePreview' },
);
export type MovePreview = Static<typeof MovePreview>;

export const CheckIn = Strict(
  {
    code: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 40,
        description: 'as shown at the place; spaces do not matter',
      }),
    ),
    at: Type.Optional(
      Type.String({
        maxLength: 40,
        description:
          'when the code was read, by the clock of the phone: not to come, 24 hours ago at most. Where code and clock disagree, the code says when.',
      }),
    ),
  },
  { title: 'CheckIn' },
);
export type CheckIn = Static<typeof CheckIn>;

/** What a screen at the door shows, and until when. */
export const CheckInCode = Type.Object(
  {
    code: Type.String({ examples: ['7K3 9QX'] }),
    start: InstantText,
    end: InstantText,
    secondsLeft: Type.Integer(),
  },
  { title: 'CheckInCode' },
);
export type CheckInCode = Static<typeof CheckInCode>;

/** What one step more would cost: the ticket's "un pas de plus". */
export const NextStep = Type.Object(
  { start: InstantText, end: InstantText, total: Type.Integer(), extraCents: Type.Integer() },
  { title: 'NextStep' },
);

const CancellationDeadlines = Type.Array(
  Type.Object({ until: Nullable(InstantText), refundPercent: Type.Integer() }),
  { description: 'what is given back when cancelled before that instant' },
);

export const Quote = Type.Object(
  {
    available: Type.Boolean(),
    reason: Type.Optional(
      Type.String({ description: 'the code with which placing would refuse what is not available' }),
    ),
    unitsFree: Type.Integer({ description: 'units free all along the stay' }),
    start: InstantText,
    end: InstantText,
    ...PriceSchema,
    nextSteps: Type.Array(NextStep),
    /** Where it does not fit: what could be had instead. */
    alternatives: Type.Optional(Type.Array(Alternative)),
    cancellation: CancellationDeadlines,
    alreadyBooked: Type.Optional(
      Type.Array(
        Type.Object({
          bookingId: Uuid,
          placeName: Type.String(),
          resourceName: Type.String(),
          start: InstantText,
          end: InstantText,
        }),
        { description: 'what the person who asks has at that time already; nothing forbids another stay' },
      ),
    ),
    parts: Type.Optional(
      Type.Array(
        Type.Object({
          resourceId: Uuid,
          start: InstantText,
          end: InstantText,
          available: Type.Boolean(),
          unitsFree: Type.Integer(),
        }),
        { description: 'of a stay in parts' },
      ),
    ),
    bookings: Type.Optional(
      Type.Array(
        Type.Object({
          placeSlug: Type.String(),
          start: InstantText,
          end: InstantText,
          total: Type.Integer(),
          cancellation: CancellationDeadlines,
        }),
        {
          description: 'of a stay in parts: what it would be at each place; the first one’s terms are above',
        },
      ),
    ),
  },
  { title: 'Quote' },
);
export type Quote = Static<typeof Quote>;

/** One stay a person is likely to want on a date; unavailable ones are listed too and say so. */
export const SuggestedStay = Type.Object(
  {
    formula: Nullable(OneOf(['half_day', 'day'] as const)),
    half: Nullable(OneOf(['morning', 'afternoon'] as const)),
    start: InstantText,
    end: InstantText,
    available: Type.Boolean(),
    unitsFree: Type.Integer(),
    total: Type.Integer(),
    currency: Type.String(),
  },
  { title: 'SuggestedStay' },
);
export type SuggestedStay = Static<typeof SuggestedStay>;

export const BookingQuery = Strict({
  scope: Type.Optional(OneOf(['mine', 'place'] as const)),
  place: Type.Optional(Slug),
  from: Type.Optional(DateText),
  to: Type.Optional(DateText),
  status: Type.Optional(OneOf(bookingStatuses)),
  order: Type.Optional(OneOf(['soonest', 'latest'] as const)),
  limit: limitField,
  cursor: cursorField,
});
export type BookingQuery = Static<typeof BookingQuery>;

export const bookingsContract = {
  quote: route({
    method: 'POST',
    url: '/api/v1/quotes',
    access: 'public',
    schema: {
      operationId: 'quoteStay',
      summary: 'What a stay costs and whether it fits, in one piece or in parts; nothing is held',
      tags: ['bookings'],
      body: QuoteRequest,
      response: { 200: Quote, 400: Problem, 404: Problem, 422: Problem },
    },
  }),
  seats: route({
    method: 'POST',
    url: '/api/v1/quotes/seats',
    access: 'public',
    schema: {
      operationId: 'listSeats',
      summary: 'Which units of a pool a stay may choose; stays that may still move do not stand in the way',
      tags: ['bookings'],
      body: SeatsRequest,
      response: { 200: Seats, 400: Problem, 404: Problem, 422: Problem },
    },
  }),
  suggest: route({
    method: 'GET',
    url: '/api/v1/resources/:id/stays',
    access: 'public',
    schema: {
      operationId: 'suggestStays',
      summary: 'The usual stays of a date with price and room: day, morning, afternoon, the rest of today',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      querystring: Strict({
        date: DateText,
        quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000 })),
      }),
      response: { 200: Type.Array(SuggestedStay), 400: Problem, 404: Problem, 422: Problem },
    },
  }),
  place: route({
    method: 'POST',
    url: '/api/v1/bookings',
    access: 'public',
    idempotent: true,
    schema: {
      operationId: 'placeBooking',
      summary:
        'Book one space for one period, or a stay in parts; confirmed at once, or requested where the place approves. Without an account: held for a guest, who confirms by mail',
      tags: ['bookings'],
      body: BookingRequest,
      response: { 201: BookingSchema, ...refusals },
    },
  }),
  list: route({
    method: 'GET',
    url: '/api/v1/bookings',
    access: 'signed-in',
    schema: {
      operationId: 'listBookings',
      summary: 'My bookings, or those of a place I work for',
      tags: ['bookings'],
      querystring: BookingQuery,
      response: { 200: PageOf(BookingSchema), 400: Problem, 401: Problem, 404: Problem },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/bookings/:id',
    access: 'signed-in',
    schema: {
      operationId: 'readBooking',
      summary: 'One booking, for the person or the place',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      response: { 200: BookingSchema, 401: Problem, 404: Problem },
    },
  }),
  cancel: route({
    method: 'POST',
    url: '/api/v1/bookings/:id/cancellation',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'cancelBooking',
      summary: 'Cancel; the answer says what is given back. Linked bookings are cancelled one by one',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: Strict({ reason: Type.Optional(Type.String({ maxLength: 500 })) }),
      response: { 200: Type.Object({ ...BookingSchema.properties, refund: Refund }), ...refusals },
    },
  }),
  confirm: route({
    method: 'POST',
    url: '/api/v1/bookings/:id/confirmation',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'confirmBooking',
      summary: 'Take what was held: confirmed, or requested where the place wants to approve',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: Confirmation,
      response: { 200: BookingSchema, ...refusals },
    },
  }),
  extend: route({
    method: 'POST',
    url: '/api/v1/bookings/:id/extension',
    access: 'signed-in',
    schema: {
      operationId: 'extendHold',
      summary: 'Fifteen minutes more for a hold, twice at most',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: Strict({}),
      response: { 200: BookingSchema, ...refusals },
    },
  }),
  reschedule: route({
    method: 'POST',
    url: '/api/v1/bookings/:id/reschedule',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'rescheduleBooking',
      summary: 'Move a stay to another time; the old one stands when the new one is refused',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: Rescheduling,
      response: { 200: BookingSchema, ...refusals },
    },
  }),
  previewMove: route({
    method: 'POST',
    url: '/api/v1/bookings/:id/reschedule-preview',
    access: 'signed-in',
    schema: {
      operationId: 'previewReschedule',
      summary: 'What moving a stay would cost or give back, or what stands against it; nothing is moved',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: Rescheduling,
      response: { 200: MovePreview, ...refusals },
    },
  }),
  checkIn: route({
    method: 'POST',
    url: '/api/v1/bookings/:id/check-in',
    access: 'signed-in',
    schema: {
      operationId: 'checkIn',
      summary: 'The person has come; with the code shown at the place, also told later',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: CheckIn,
      response: { 200: BookingSchema, ...refusals },
    },
  }),
  readAttestation: route({
    method: 'GET',
    url: '/api/v1/bookings/:id/attendance.pdf',
    access: 'signed-in',
    schema: {
      operationId: 'readAttestation',
      summary: 'Attestation of presence for one of my stays, once I have come',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      querystring: Strict({ lang: Type.Optional(OneOf(['fr', 'en'] as const)) }),
      response: {
        200: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary', description: 'application/pdf' }),
        400: Problem,
        401: Problem,
        404: Problem,
        409: Problem,
      },
    },
  }),
  showCheckInCode: route({
    method: 'GET',
    url: '/api/v1/places/:slug/check-in-code',
    access: 'signed-in',
    schema: {
      operationId: 'showCheckInCode',
      summary: 'The code of this very moment, for a screen at the door; for the people of the place',
      tags: ['bookings'],
      params: Strict({ slug: Slug }),
      response: { 200: CheckInCode, 401: Problem, 403: Problem, 404: Problem, 422: Problem },
    },
  }),
  approve: route({
    method: 'POST',
    url: '/api/v1/bookings/:id/approval',
    access: 'signed-in',
    schema: {
      operationId: 'approveBooking',
      summary: 'The place says yes to a request',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: Strict({}),
      response: { 200: BookingSchema, ...refusals },
    },
  }),
  reject: route({
    method: 'POST',
    url: '/api/v1/bookings/:id/rejection',
    access: 'signed-in',
    schema: {
      operationId: 'rejectBooking',
      summary: 'The place says no to a request',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: Strict({ reason: Type.Optional(Type.String({ maxLength: 500 })) }),
      response: { 200: BookingSchema, ...refusals },
    },
  }),
  miss: route({
    method: 'POST',
    url: '/api/v1/bookings/:id/no-show',
    access: 'signed-in',
    schema: {
      operationId: 'missBooking',
      summary: 'Nobody came: the rest of the stay goes to others',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: Strict({}),
      response: { 200: BookingSchema, ...refusals },
    },
  }),
};
