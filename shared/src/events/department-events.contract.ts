import { type Static, Type } from 'typebox';
import { Nullable, refusals, route, Slug, Strict, Uuid } from '../kernel/index.ts';
import { EventSchema, eventFields } from './events.contract.ts';

const tags = ['events'];
const ById = Strict({ id: Uuid });

/** At a place that is published, or anywhere with an address. */
export const VenueInput = Type.Union([
  Strict({ placeSlug: Slug }),
  Strict({
    name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
    address: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
    postcode: Type.String({ pattern: '^\\d{5}$' }),
    commune: Type.String({ minLength: 1, maxLength: 120, description: 'its name or its INSEE code' }),
  }),
]);
export type VenueInput = Static<typeof VenueInput>;

export const NewDepartmentEvent = Strict(
  { ...eventFields, venue: VenueInput },
  { title: 'NewDepartmentEvent' },
);
export type NewDepartmentEvent = Static<typeof NewDepartmentEvent>;

export const DepartmentEventPatch = Strict(
  { ...eventFields, venue: VenueInput, seen: Type.Integer({ description: 'the revision that was read' }) },
  { title: 'DepartmentEventPatch' },
);
export type DepartmentEventPatch = Static<typeof DepartmentEventPatch>;

/** An edition of a series, as its source says it; what it does not say is null. */
export const EventEdition = Type.Object(
  {
    series: Type.String(),
    edition: Type.Integer(),
    year: Nullable(Type.Integer()),
    venue: Nullable(Type.String()),
    attendance: Type.Integer(),
    approximate: Type.Boolean(),
    theme: Nullable(Type.String()),
    audience: Nullable(Type.String()),
    audienceEnglish: Nullable(Type.String()),
    note: Nullable(Type.String()),
    noteEnglish: Nullable(Type.String()),
    sourceLine: Type.Integer({ description: "of the department's page of 2016" }),
  },
  { title: 'EventEdition' },
);
export type EventEdition = Static<typeof EventEdition>;

export const departmentEventsContract = {
  editions: route({
    method: 'GET',
    url: '/api/v1/event-editions',
    access: 'public',
    schema: {
      operationId: 'listEventEditions',
      summary: 'Past editions of the series that the department holds, with what is known of them',
      tags,
      response: { 200: Type.Object({ items: Type.Array(EventEdition) }) },
    },
  }),
  create: route({
    method: 'POST',
    url: '/api/v1/department/events',
    access: 'department',
    idempotent: true,
    schema: {
      operationId: 'createDepartmentEvent',
      summary: 'Plan an event of the department, at a place or elsewhere; it takes no rooms there',
      tags,
      body: NewDepartmentEvent,
      response: { 201: EventSchema, ...refusals },
    },
  }),
  update: route({
    method: 'PUT',
    url: '/api/v1/department/events/:id',
    access: 'department',
    schema: {
      operationId: 'updateDepartmentEvent',
      summary: 'Change an event of the department that has not begun; whoever is registered is told',
      tags,
      params: ById,
      body: DepartmentEventPatch,
      response: { 200: EventSchema, ...refusals },
    },
  }),
  cancel: route({
    method: 'POST',
    url: '/api/v1/department/events/:id/cancellation',
    access: 'department',
    schema: {
      operationId: 'cancelDepartmentEvent',
      summary: 'Call an event of the department off: whoever is registered is told',
      tags,
      params: ById,
      body: Strict({ reason: Type.Optional(Type.String({ maxLength: 500 })) }),
      response: { 200: EventSchema, ...refusals },
    },
  }),
  attend: route({
    method: 'PUT',
    url: '/api/v1/department/events/:id/attendance',
    access: 'department',
    schema: {
      operationId: 'recordDepartmentAttendance',
      summary: 'How many came, once it has begun: a number, since the department sees no persons',
      tags,
      params: ById,
      body: Strict({ present: Type.Integer({ minimum: 0, maximum: 100_000 }) }),
      response: { 200: EventSchema, ...refusals },
    },
  }),
};
