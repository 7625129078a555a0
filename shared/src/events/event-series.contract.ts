import { type Static, Type } from 'typebox';
import { DateText, InstantText, Nullable, refusals, route, Strict, Uuid } from '../kernel/index.ts';
import { NewEvent } from './events.contract.ts';

const tags = ['events'];
const rrule = Type.Optional(
  Type.String({
    maxLength: 500,
    description: 'RFC 5545, 60 dates at most; left out, the event is once',
    examples: ['FREQ=MONTHLY;COUNT=6'],
  }),
);

export const EventDatesRequest = Strict(
  {
    placeSlug: NewEvent.properties.placeSlug,
    start: NewEvent.properties.start,
    end: NewEvent.properties.end,
    resourceIds: NewEvent.properties.resourceIds,
    rrule,
  },
  { title: 'EventDatesRequest' },
);
export type EventDatesRequest = Static<typeof EventDatesRequest>;

/** One date, and what stands against it: a reason, or whoever has its rooms. */
export const EventDate = Type.Object(
  {
    date: DateText,
    start: InstantText,
    end: InstantText,
    reason: Nullable(Type.String({ description: 'the code of the refusal that this date alone would meet' })),
    bookings: Type.Array(
      Type.Object({
        id: Uuid,
        reference: Type.String(),
        displayName: Nullable(Type.String()),
        resourceName: Type.String(),
        start: InstantText,
        end: InstantText,
      }),
    ),
  },
  { title: 'EventDate' },
);
export type EventDate = Static<typeof EventDate>;

export const RepeatedEvent = Strict(
  {
    ...NewEvent.properties,
    rrule,
    skip: Type.Optional(Type.Array(DateText, { maxItems: 60, description: 'dates that are left out' })),
  },
  { title: 'RepeatedEvent' },
);
export type RepeatedEvent = Static<typeof RepeatedEvent>;

export const PlannedEvents = Type.Object({ eventIds: Type.Array(Uuid) }, { title: 'PlannedEvents' });
export type PlannedEvents = Static<typeof PlannedEvents>;

export const eventSeriesContract = {
  preview: route({
    method: 'POST',
    url: '/api/v1/event-series/preview',
    access: 'manager',
    schema: {
      operationId: 'previewEvents',
      summary: 'Every date of an event that repeats, with whoever has its rooms; nothing is written',
      tags,
      body: EventDatesRequest,
      response: { 200: Type.Array(EventDate), ...refusals },
    },
  }),
  plan: route({
    method: 'POST',
    url: '/api/v1/event-series',
    access: 'manager',
    idempotent: true,
    schema: {
      operationId: 'planEvents',
      summary: 'Plan an event on every date of a rule, each an event of its own: all of them or none',
      tags,
      body: RepeatedEvent,
      response: { 201: PlannedEvents, ...refusals },
    },
  }),
};
