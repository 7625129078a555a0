import { type Static, Type } from 'typebox';
import { DateText, InstantText, Nullable, OneOf, Problem, route, Strict, Uuid } from '../kernel/index.ts';
import { Alternative } from './alternative.schema.ts';
import { BookingSchema, Refund } from './booking.schema.ts';
import { bookingStatuses } from './booking-status.ts';
import { Colleague } from './person.schema.ts';
import { bookingRequestFields } from './stay-request.schema.ts';

const refusals = { 400: Problem, 401: Problem, 404: Problem, 409: Problem, 422: Problem, 503: Problem };

/** What each occurrence of a series repeats; the period is the first one's. */
export const RepeatedRequest = Strict({
  ...bookingRequestFields,
  note: Type.Optional(Type.String({ maxLength: 1_000 })),
  onBehalfOf: Type.Optional(Colleague),
});
export type RepeatedRequest = Static<typeof RepeatedRequest>;

const rrule = Type.String({
  maxLength: 500,
  description:
    'RFC 5545: FREQ DAILY, WEEKLY or MONTHLY, with COUNT or UNTIL, one year at most; the first date must be one of its own',
  examples: ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=20'],
});

export const SeriesRequest = Strict(
  {
    ...RepeatedRequest.properties,
    rrule,
    onConflict: OneOf(['refuse', 'skip'] as const),
    expectedTotal: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'cents, of all dates that are booked; 409 price-changed when it differs',
      }),
    ),
  },
  { title: 'SeriesRequest' },
);
export type SeriesRequest = Static<typeof SeriesRequest>;

export const SeriesQuoteRequest = Strict({ ...bookingRequestFields, rrule }, { title: 'SeriesQuoteRequest' });
export type SeriesQuoteRequest = Static<typeof SeriesQuoteRequest>;

export const SeriesQuote = Type.Object(
  {
    occurrences: Type.Array(
      Type.Object({
        start: InstantText,
        end: InstantText,
        available: Type.Boolean(),
        total: Nullable(Type.Integer({ description: 'cents; null for a date that can not be had' })),
        reason: Type.Optional(Type.String({ description: 'the code of what stands against the date' })),
        alternatives: Type.Optional(
          Type.Array(Alternative, { description: 'the nearest times, for the first ten of such dates' }),
        ),
      }),
    ),
    total: Type.Integer({ description: 'cents, of the dates that can be had, sold one after the other' }),
    currency: Type.String(),
  },
  { title: 'SeriesQuote' },
);
export type SeriesQuote = Static<typeof SeriesQuote>;

export const occurrenceOutcomes = ['booked', 'skipped'] as const;
export type OccurrenceOutcome = (typeof occurrenceOutcomes)[number];

export const SeriesSchema = Type.Object(
  {
    id: Uuid,
    placeSlug: Type.String(),
    placeName: Type.String(),
    timeZone: Type.String(),
    resourceId: Uuid,
    resourceName: Type.String(),
    rrule: Type.String(),
    occurrences: Type.Array(
      Type.Object({
        start: InstantText,
        end: InstantText,
        outcome: OneOf(occurrenceOutcomes),
        bookingId: Type.Optional(Uuid),
        status: Type.Optional(OneOf(bookingStatuses)),
        reason: Type.Optional(Type.String({ description: 'the code of what stands against a skipped date' })),
      }),
    ),
    total: Type.Integer({ description: 'cents, of the occurrences that have not been called off' }),
    currency: Type.String(),
    createdAt: InstantText,
  },
  { title: 'BookingSeries' },
);
export type SeriesSchema = Static<typeof SeriesSchema>;

export const SeriesCancellation = Strict(
  {
    from: Type.Optional(DateText),
    to: Type.Optional(DateText),
    reason: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { title: 'SeriesCancellation' },
);
export type SeriesCancellation = Static<typeof SeriesCancellation>;

export const CancelledSeries = Type.Object(
  {
    id: Uuid,
    cancelled: Type.Array(
      Type.Object({ bookingId: Uuid, start: InstantText, end: InstantText, refund: Refund }),
    ),
    refundTotal: Type.Integer(),
    currency: Type.String(),
  },
  { title: 'CancelledSeries' },
);
export type CancelledSeries = Static<typeof CancelledSeries>;

export const bookingSeriesContract = {
  quote: route({
    method: 'POST',
    url: '/api/v1/booking-series/quotes',
    access: 'public',
    schema: {
      operationId: 'quoteSeries',
      summary: 'What each date of a series costs and whether it fits; nothing is held',
      tags: ['bookings'],
      body: SeriesQuoteRequest,
      response: { 200: SeriesQuote, 400: Problem, 404: Problem, 422: Problem },
    },
  }),
  place: route({
    method: 'POST',
    url: '/api/v1/booking-series',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'placeSeries',
      summary: 'Book a stay that repeats: all of it, or without the dates that can not be had',
      tags: ['bookings'],
      body: SeriesRequest,
      response: { 201: SeriesSchema, ...refusals },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/booking-series/:id',
    access: 'signed-in',
    schema: {
      operationId: 'readSeries',
      summary: 'A series with all its dates, for the person or the place',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      response: { 200: SeriesSchema, 401: Problem, 404: Problem },
    },
  }),
  cancel: route({
    method: 'POST',
    url: '/api/v1/booking-series/:id/cancellation',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'cancelSeries',
      summary: 'Cancel what has not begun, all of it or from a date to a date, both included',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: SeriesCancellation,
      response: { 200: CancelledSeries, ...refusals },
    },
  }),
  previewCancellation: route({
    method: 'POST',
    url: '/api/v1/booking-series/:id/cancellation-preview',
    access: 'signed-in',
    schema: {
      operationId: 'previewSeriesCancellation',
      summary: 'Which stays a cancellation would end, and what it would give back; nothing is cancelled',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: SeriesCancellation,
      response: { 200: CancelledSeries, ...refusals },
    },
  }),
  addOccurrence: route({
    method: 'POST',
    url: '/api/v1/booking-series/:id/occurrences',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'addOccurrence',
      summary: 'Book a date that was skipped, now that it can be had',
      tags: ['bookings'],
      params: Strict({ id: Uuid }),
      body: Strict({ date: DateText }),
      response: { 201: BookingSchema, ...refusals },
    },
  }),
};
