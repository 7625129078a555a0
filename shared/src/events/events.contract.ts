import { type Static, Type } from 'typebox';
import {
  AmountCents,
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
import { eventKinds, eventOrganisers, eventVisibilities, registrationStatuses } from './event.ts';

const tags = ['events'];
const ById = Strict({ id: Uuid });

/** The place of one person in an event: `rank` counts from 1 among those who wait. */
export const RegistrationSchema = Type.Object(
  {
    id: Uuid,
    eventId: Uuid,
    status: OneOf(registrationStatuses),
    rank: Nullable(Type.Integer({ description: 'in the waiting list; null for who is registered' })),
  },
  { title: 'Registration' },
);
export type RegistrationSchema = Static<typeof RegistrationSchema>;

export const EventSchema = Type.Object(
  {
    id: Uuid,
    placeSlug: Nullable(Type.String({ description: 'null: the department holds it elsewhere' })),
    organiser: OneOf(eventOrganisers),
    organiserName: Nullable(Type.String({ description: 'null: the place itself' })),
    /** Of the department's that are at no place: its parts, as they are changed. */
    venue: Nullable(
      Type.Object({
        name: Type.String(),
        address: Type.String(),
        postcode: Type.String(),
        commune: Type.String(),
      }),
    ),
    placeName: Type.String(),
    commune: Type.Object({ name: Type.String(), insee: Nullable(Type.String()) }),
    address: Type.String(),
    location: Nullable(Type.Object({ lat: Type.Number(), lon: Type.Number(), precision: Type.String() })),
    timeZone: Type.String(),
    title: Type.String(),
    description: Type.String(),
    kind: OneOf(eventKinds),
    visibility: OneOf(eventVisibilities),
    status: OneOf(['planned', 'running', 'over', 'cancelled'] as const),
    cancelReason: Nullable(Type.String()),
    start: InstantText,
    end: InstantText,
    resources: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
    capacity: Type.Integer(),
    registered: Type.Integer(),
    waiting: Type.Integer(),
    amountCents: Type.Integer({ description: 'VAT included, paid on site' }),
    currency: Type.String(),
    present: Nullable(Type.Integer({ description: 'how many came; null until the place says so' })),
    partners: Type.Array(Type.Object({ name: Type.String(), url: Nullable(Type.String()) })),
    revision: Type.Integer({ description: 'to be named in a change as what one has `seen`' }),
    example: Type.Boolean({ description: 'made up for the demonstration' }),
    mine: Nullable(RegistrationSchema),
  },
  { title: 'Event' },
);
export type EventSchema = Static<typeof EventSchema>;

export const eventFields = {
  title: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
  description: Type.String({ maxLength: 4_000 }),
  kind: OneOf(eventKinds),
  start: Type.String({ maxLength: 40, description: 'RFC 3339, or local time of the place' }),
  end: Type.String({ maxLength: 40 }),
  capacity: Type.Integer({ minimum: 1, maximum: 2_000 }),
  visibility: OneOf(eventVisibilities),
};
const partners = Type.Array(
  Strict({
    name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
    url: Type.Optional(Type.String({ maxLength: 300, pattern: '^https?://[^\\s/]\\S*$' })),
  }),
  { maxItems: 12, description: 'with whom the place makes it' },
);
const resourceIds = Type.Array(Uuid, { maxItems: 50, description: 'the rooms it takes, each as a whole' });

export const NewEvent = Strict(
  {
    placeSlug: Slug,
    ...eventFields,
    resourceIds: Type.Optional(resourceIds),
    amountCents: Type.Optional(AmountCents),
    partners: Type.Optional(partners),
  },
  { title: 'NewEvent' },
);
export type NewEvent = Static<typeof NewEvent>;

export const EventPatch = Strict(
  {
    title: Type.Optional(eventFields.title),
    description: Type.Optional(eventFields.description),
    kind: Type.Optional(eventFields.kind),
    start: Type.Optional(eventFields.start),
    end: Type.Optional(eventFields.end),
    capacity: Type.Optional(eventFields.capacity),
    visibility: Type.Optional(eventFields.visibility),
    resourceIds: Type.Optional(resourceIds),
    amountCents: Type.Optional(AmountCents),
    partners: Type.Optional(partners),
    seen: Type.Optional(
      Type.Integer({ description: 'the revision that was read; refused when another has been made since' }),
    ),
  },
  { title: 'EventPatch' },
);
export type EventPatch = Static<typeof EventPatch>;

const filters = {
  organiser: Type.Optional(OneOf(eventOrganisers)),
  place: Type.Optional(Slug),
  commune: Type.Optional(Type.String({ pattern: '^\\d[\\dAB]\\d{3}$', description: 'INSEE code' })),
  kind: Type.Optional(OneOf(eventKinds)),
};

export const EventQuery = Strict({
  ...filters,
  from: Type.Optional(DateText),
  to: Type.Optional(DateText),
  order: Type.Optional(OneOf(['soonest', 'latest'] as const)),
  scope: Type.Optional(OneOf(['mine'] as const)),
  limit: limitField,
  cursor: cursorField,
});
export type EventQuery = Static<typeof EventQuery>;

/** Who came, by their registrations; or, where nobody kept a list, how many. */
export const Attendance = Strict(
  {
    present: Type.Union([
      Type.Integer({ minimum: 0, maximum: 100_000 }),
      Type.Array(Uuid, { maxItems: 2_000 }),
    ]),
  },
  { title: 'Attendance' },
);
export type Attendance = Static<typeof Attendance>;

const lang = Type.Optional(OneOf(['fr', 'en'] as const));
const Calendar = Type.String({ description: 'text/calendar (RFC 5545), times in UTC' });

export const eventsContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/events',
    access: 'public',
    schema: {
      operationId: 'listEvents',
      summary:
        'Events that are not cancelled, the soonest first; from now on unless `from` or `to` says otherwise',
      tags,
      querystring: EventQuery,
      response: { 200: PageOf(EventSchema), 400: Problem, 401: Problem, 422: Problem },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/events/:id',
    access: 'public',
    schema: {
      operationId: 'readEvent',
      summary: 'One event; with `mine`, the place in it of whoever asks',
      tags,
      params: ById,
      response: { 200: EventSchema, 400: Problem, 404: Problem },
    },
  }),
  calendar: route({
    method: 'GET',
    url: '/api/v1/events.ics',
    access: 'public',
    schema: {
      operationId: 'readEventsCalendar',
      summary: 'The public events for a calendar program: what was cancelled says so',
      tags,
      querystring: Strict({ ...filters, lang }),
      response: { 200: Calendar, 400: Problem },
    },
  }),
  calendarOfOne: route({
    method: 'GET',
    url: '/api/v1/events/:id/calendar.ics',
    access: 'public',
    schema: {
      operationId: 'readEventCalendar',
      summary: 'One event as a file for a calendar',
      tags,
      params: ById,
      querystring: Strict({ lang }),
      response: { 200: Calendar, 400: Problem, 404: Problem },
    },
  }),
  create: route({
    method: 'POST',
    url: '/api/v1/events',
    access: 'manager',
    schema: {
      operationId: 'createEvent',
      summary: 'Plan an event; 409 with the bookings in the way where its rooms are taken',
      tags,
      body: NewEvent,
      response: { 201: EventSchema, ...refusals },
    },
  }),
  update: route({
    method: 'PATCH',
    url: '/api/v1/events/:id',
    access: 'place-manager',
    schema: {
      operationId: 'updateEvent',
      summary: 'Change an event that has not begun, rooms and times at once; whoever is registered is told',
      tags,
      params: ById,
      body: EventPatch,
      response: { 200: EventSchema, ...refusals },
    },
  }),
  cancel: route({
    method: 'POST',
    url: '/api/v1/events/:id/cancellation',
    access: 'place-manager',
    schema: {
      operationId: 'cancelEvent',
      summary: 'Call an event off: its rooms go to who waits for them, whoever is registered is told',
      tags,
      params: ById,
      body: Strict({ reason: Type.Optional(Type.String({ maxLength: 500 })) }),
      response: { 200: EventSchema, ...refusals },
    },
  }),
  attend: route({
    method: 'PUT',
    url: '/api/v1/events/:id/attendance',
    access: 'place-staff',
    schema: {
      operationId: 'recordAttendance',
      summary: 'Who came, or how many, once it has begun',
      tags,
      params: ById,
      body: Attendance,
      response: { 200: EventSchema, ...refusals },
    },
  }),
  attendees: route({
    method: 'GET',
    url: '/api/v1/events/:id/registrations',
    access: 'place-staff',
    schema: {
      operationId: 'listRegistrations',
      summary: 'Who is registered, then who waits, each in their order; for the place alone',
      tags,
      params: ById,
      response: {
        200: Type.Array(
          Type.Object({
            id: Uuid,
            displayName: Type.String(),
            status: OneOf(registrationStatuses),
            present: Nullable(Type.Boolean()),
          }),
        ),
        ...refusals,
      },
    },
  }),
  register: route({
    method: 'POST',
    url: '/api/v1/events/:id/registrations',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'registerForEvent',
      summary: 'Register; when it is full, wait: the answer says at which rank',
      tags,
      params: ById,
      body: Strict({}),
      response: { 201: RegistrationSchema, ...refusals },
    },
  }),
  withdraw: route({
    method: 'DELETE',
    url: '/api/v1/events/:id/registrations/mine',
    access: 'signed-in',
    schema: {
      operationId: 'withdrawFromEvent',
      summary: 'Withdraw, or leave the waiting list; the first who waits moves up in the same moment',
      tags,
      params: ById,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
};
