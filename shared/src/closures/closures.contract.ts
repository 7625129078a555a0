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
  refusals,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { displacements } from './displacement.ts';

/** Nobody's name is in it: that a place is closed, and why, is for everyone. */
export const ClosureSchema = Type.Object(
  {
    id: Uuid,
    start: InstantText,
    end: InstantText,
    reason: Type.String(),
    unitIds: Type.Array(Uuid),
  },
  { title: 'Closure' },
);
export type ClosureSchema = Static<typeof ClosureSchema>;

export const DisplacedBooking = Type.Object(
  {
    bookingId: Uuid,
    reference: Type.String(),
    how: OneOf(displacements),
    newBookingId: Type.Optional(Uuid),
  },
  { title: 'DisplacedBooking' },
);
export type DisplacedBooking = Static<typeof DisplacedBooking>;

/** Of each booking that a closure hits: who they are to be told, and what can be done for them. */
export const HitBooking = Type.Object(
  {
    bookingId: Uuid,
    reference: Type.String(),
    displayName: Nullable(Type.String({ description: 'of who booked; null once erased' })),
    start: InstantText,
    end: InstantText,
    resourceName: Type.String(),
    canBeReseated: Type.Boolean({ description: 'another unit of the same space is free' }),
    elsewhere: Type.Array(
      Type.Object({
        resourceId: Uuid,
        placeSlug: Type.String(),
        placeName: Type.String(),
        total: Type.Integer({ description: 'cents, at the standard tariff' }),
      }),
      { maxItems: 3 },
    ),
  },
  { title: 'HitBooking' },
);
export type HitBooking = Static<typeof HitBooking>;

const How = OneOf(displacements);

export const NewClosure = Strict(
  {
    unitIds: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 2_000 })),
    all: Type.Optional(Type.Literal(true, { description: 'every unit of the place' })),
    start: Type.String({ maxLength: 40, description: 'RFC 3339, or local time of the place' }),
    end: Type.String({ maxLength: 40 }),
    reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
    displace: Type.Optional(
      Strict({
        default: Type.Optional(How),
        bookings: Type.Optional(Type.Array(Strict({ bookingId: Uuid, how: How }), { maxItems: 2_000 })),
      }),
    ),
  },
  { title: 'NewClosure' },
);
export type NewClosure = Static<typeof NewClosure>;

/** What a closure would do, before anything is done. */
export const ClosurePreview = Type.Object(
  {
    start: InstantText,
    end: InstantText,
    unitIds: Type.Array(Uuid),
    moved: Type.Integer({
      description: 'seats that change without anybody noticing: another unit of the same space',
    }),
    bookings: Type.Array(HitBooking),
  },
  { title: 'ClosurePreview' },
);
export type ClosurePreview = Static<typeof ClosurePreview>;

export const ClosureToPreview = Strict({
  unitIds: NewClosure.properties.unitIds,
  all: NewClosure.properties.all,
  start: NewClosure.properties.start,
  end: NewClosure.properties.end,
});
export type ClosureToPreview = Static<typeof ClosureToPreview>;

export const ClosureQuery = Strict({
  from: Type.Optional(DateText),
  to: Type.Optional(DateText),
  limit: limitField,
  cursor: cursorField,
});
export type ClosureQuery = Static<typeof ClosureQuery>;

export const closuresContract = {
  create: route({
    method: 'POST',
    url: '/api/v1/places/:slug/closures',
    access: 'place-manager',
    schema: {
      operationId: 'createClosure',
      summary: 'Close units for a time; without `displace`, 409 with the bookings it would hit',
      tags: ['closures'],
      params: Strict({ slug: Slug }),
      body: NewClosure,
      response: {
        201: Type.Object({ ...ClosureSchema.properties, displaced: Type.Array(DisplacedBooking) }),
        ...refusals,
      },
    },
  }),
  preview: route({
    method: 'POST',
    url: '/api/v1/places/:slug/closures/preview',
    access: 'place-manager',
    schema: {
      operationId: 'previewClosure',
      summary: 'Whom a closure would hit, and what each could be offered; nothing is done',
      tags: ['closures'],
      params: Strict({ slug: Slug }),
      body: ClosureToPreview,
      response: { 200: ClosurePreview, ...refusals },
    },
  }),
  list: route({
    method: 'GET',
    url: '/api/v1/places/:slug/closures',
    access: 'public',
    schema: {
      operationId: 'listClosures',
      summary: 'When units are closed and why, the soonest first; from today unless `from` says otherwise',
      tags: ['closures'],
      params: Strict({ slug: Slug }),
      querystring: ClosureQuery,
      response: { 200: PageOf(ClosureSchema), 400: Problem, 404: Problem, 422: Problem },
    },
  }),
  lift: route({
    method: 'DELETE',
    url: '/api/v1/closures/:id',
    access: 'place-manager',
    schema: {
      operationId: 'liftClosure',
      summary: 'Open again: what is left of a closure goes to who waits for it, then to everyone',
      tags: ['closures'],
      params: Strict({ id: Uuid }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
};
