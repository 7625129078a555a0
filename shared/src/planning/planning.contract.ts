import { type Static, Type } from 'typebox';
import { bookingStatuses } from '../bookings/index.ts';
import {
  DateText,
  InstantPeriod,
  InstantText,
  OneOf,
  Problem,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { allocationModes, resourceKinds } from '../resources/index.ts';

const PlanningDay = Type.Object({
  date: DateText,
  start: InstantText,
  end: InstantText,
  open: Type.Array(InstantPeriod, { description: 'when the place is open on that date' }),
});

const PlanningResource = Type.Object({
  id: Uuid,
  name: Type.String(),
  kind: OneOf(resourceKinds),
  allocation: OneOf(allocationModes),
  slotMinutes: Type.Integer(),
  bufferMinutes: Type.Integer(),
});

const PlanningGroup = Type.Object({
  name: Type.String({ description: 'of the space; empty where these are spaces of one unit each, by kind' }),
  kind: OneOf(resourceKinds),
  units: Type.Array(
    Type.Object({
      id: Uuid,
      label: Type.String(),
      resourceIds: Type.Array(Uuid, { description: 'every space that the unit is part of' }),
    }),
  ),
});

// Left out rather than null: a choice between types costs more to write than all the rest of a week.
/** One unit taken for one period. */
const PlanningSeat = Type.Object({
  unitId: Uuid,
  start: InstantText,
  end: InstantText,
  takenUntil: InstantText,
  fixed: Type.Boolean({ description: 'it will not be seated elsewhere' }),
});

const PlanningStay = Type.Object({
  kind: OneOf(['booking', 'event', 'closure'] as const),
  id: Uuid,
  title: Type.String({ description: 'the person’s name, what happens, or why it is closed' }),
  status: Type.Optional(OneOf(bookingStatuses)),
  resourceId: Type.Optional(Uuid),
  start: InstantText,
  end: InstantText,
  late: Type.Boolean({ description: 'its time has begun and nobody has come yet' }),
  deadline: Type.Optional(InstantText),
  revision: Type.Integer({ description: 'how often it has changed' }),
  example: Type.Boolean(),
  seats: Type.Array(PlanningSeat),
});

export const Planning = Type.Object(
  {
    asOf: InstantText,
    revision: Type.String({ description: 'the same as long as the plan says the same' }),
    timeZone: Type.String(),
    days: Type.Array(PlanningDay),
    resources: Type.Array(PlanningResource),
    groups: Type.Array(PlanningGroup, { description: 'each unit once, with the first space it is part of' }),
    stays: Type.Array(PlanningStay),
  },
  { title: 'Planning' },
);
export type Planning = Static<typeof Planning>;
export type PlanningStay = Planning['stays'][number];
export type PlanningSeat = PlanningStay['seats'][number];
export type PlanningDay = Planning['days'][number];

export const PlanningQuery = Strict({
  from: DateText,
  to: DateText,
  resourceKind: Type.Optional(OneOf(resourceKinds)),
  resourceId: Type.Optional(Uuid),
});
export type PlanningQuery = Static<typeof PlanningQuery>;

export const planningContract = {
  read: route({
    method: 'GET',
    url: '/api/v1/places/:slug/planning',
    access: 'place-staff',
    schema: {
      operationId: 'readPlanning',
      summary: 'Who and what has which unit when; `to` is inclusive, 14 days at most',
      tags: ['planning'],
      params: Strict({ slug: Slug }),
      querystring: PlanningQuery,
      response: { 200: Planning, 400: Problem, 401: Problem, 403: Problem, 404: Problem, 422: Problem },
    },
  }),
  changes: route({
    method: 'GET',
    url: '/api/v1/places/:slug/changes',
    access: 'place-staff',
    schema: {
      operationId: 'followChanges',
      summary:
        'Server-sent events: `change` whenever something at the place is not as it was, without saying what. On each `open` and `change` read anew',
      tags: ['planning'],
      params: Strict({ slug: Slug }),
      response: {
        200: Type.Unsafe<AsyncIterable<unknown>>({ type: 'string', description: 'text/event-stream' }),
        401: Problem,
        403: Problem,
        404: Problem,
        503: Problem,
      },
    },
  }),
};
