import { type Static, Type } from 'typebox';
import {
  DateText,
  InstantText,
  Nullable,
  OneOf,
  Problem,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { resourceKinds } from '../resources/index.ts';

export const groupings = [
  'total',
  'place',
  'commune',
  'resourceKind',
  'day',
  'week',
  'month',
  'placeMonth',
  'weekdayHour',
] as const;
export type Grouping = (typeof groupings)[number];

export const metrics = [
  'occupancy',
  'utilisation',
  'peak',
  'noShowRate',
  'revenueNetCents',
  'people',
  'events',
  'refusals',
] as const;
export type Metric = (typeof metrics)[number];

const Share = Nullable(Type.Number({ description: 'from 0 to 1; null where nothing was open' }));
const Counted = Nullable(
  Type.Integer({ description: 'null: below five, which the department is not told; or not counted by hour' }),
);

const Held = Nullable(
  Type.Integer({
    description: 'of events that began; null: not counted by kind or hour, or people below five',
  }),
);

/** Figures of a group; minutes are those of units. */
export const StatisticsRow = Type.Object(
  {
    key: Type.String(),
    label: Type.String(),
    openSeatMinutes: Type.Integer(),
    bookedSeatMinutes: Type.Integer(),
    usedSeatMinutes: Type.Integer(),
    occupancy: Share,
    utilisation: Share,
    bookings: Type.Integer({ description: 'that began in it and are live or over' }),
    people: Counted,
    newPeople: Counted,
    noShowRate: Share,
    revenueNetCents: Type.Integer(),
    refusals: Type.Integer({ description: 'for lack of room: distinct visitor, resource and date' }),
    events: Held,
    registrations: Held,
    attendees: Held,
  },
  { title: 'StatisticsRow' },
);
export type StatisticsRow = Static<typeof StatisticsRow>;

export const Occupancy = Type.Object(
  {
    definitionVersion: Type.Integer(),
    asOf: InstantText,
    from: DateText,
    to: DateText,
    groupBy: OneOf(groupings),
    example: Type.Boolean({ description: 'hours and prices of some of these places are made up' }),
    rows: Type.Array(StatisticsRow),
  },
  { title: 'Occupancy' },
);
export type Occupancy = Static<typeof Occupancy>;

/** One unit on one date; what they add up to is the figure. */
export const ExplainedDay = Type.Object({
  unitId: Uuid,
  unitLabel: Type.String(),
  kind: OneOf(resourceKinds),
  date: DateText,
  openSeatMinutes: Type.Integer(),
  bookedSeatMinutes: Type.Integer(),
  usedSeatMinutes: Type.Integer(),
});
export type ExplainedDay = Static<typeof ExplainedDay>;

/** A stay as its own place sees it; the department never gets these rows. */
export const ExplainedBooking = Type.Object({
  id: Uuid,
  reference: Type.String(),
  date: DateText,
  status: Type.String(),
  bookedSeatMinutes: Type.Integer(),
  usedSeatMinutes: Type.Integer(),
  revenueNetCents: Type.Integer(),
});
export type ExplainedBooking = Static<typeof ExplainedBooking>;

/** What the stays of a date bring, spread over their open minutes. */
export const ExplainedRevenue = Type.Object({
  date: DateText,
  kind: OneOf(resourceKinds),
  revenueNetCents: Type.Integer(),
});
export type ExplainedRevenue = Static<typeof ExplainedRevenue>;

/** An event, with how many were registered and came; or a space and a date where somebody found no room. */
export const ExplainedItem = Type.Object({
  date: DateText,
  label: Nullable(Type.String({ description: 'null: an event that is not public, for the department' })),
  count: Counted,
  attended: Counted,
});
export type ExplainedItem = Static<typeof ExplainedItem>;

export const Explanation = Type.Object(
  {
    metric: OneOf(metrics),
    definitionVersion: Type.Integer(),
    asOf: InstantText,
    numerator: Nullable(Type.Integer({ description: 'null: people below five, for the department' })),
    denominator: Nullable(Type.Integer()),
    value: Nullable(Type.Number()),
    peak: Nullable(Type.Object({ max: Type.Integer(), p95: Type.Integer(), quarters: Type.Integer() })),
    rows: Type.Array(ExplainedDay, {
      description: 'none for peak, people, events and refusals, which no unit adds up to',
    }),
    revenue: Type.Array(ExplainedRevenue),
    items: Type.Array(ExplainedItem, { description: 'of events and refusals' }),
    bookings: Nullable(Type.Array(ExplainedBooking, { description: "for the place's own managers only" })),
  },
  { title: 'Explanation' },
);
export type Explanation = Static<typeof Explanation>;

const dates = { from: DateText, to: DateText };
/** For those who run a place: what the department is told of it, before it is told. */
const As = Type.Optional(OneOf(['department'] as const));
const refusals = { 400: Problem, 401: Problem, 403: Problem, 404: Problem, 422: Problem };

export const OccupancyQuery = Strict({
  ...dates,
  groupBy: OneOf(groupings),
  place: Type.Optional(Slug),
  commune: Type.Optional(Type.String({ pattern: '^[0-9AB]{5}$' })),
  as: As,
  format: Type.Optional(OneOf(['json', 'csv'] as const)),
});
export type OccupancyQuery = Static<typeof OccupancyQuery>;

/** What explains a rise or a fall: a place that joins, one that leaves, days on which it was closed. */
export const Milestone = Type.Object(
  {
    kind: OneOf(['joined', 'left', 'closed'] as const),
    placeSlug: Slug,
    placeName: Type.String(),
    from: DateText,
    to: DateText,
    reason: Nullable(Type.String()),
  },
  { title: 'Milestone' },
);
export type Milestone = Static<typeof Milestone>;

export const statisticsContract = {
  milestones: route({
    method: 'GET',
    url: '/api/v1/statistics/milestones',
    access: 'signed-in',
    schema: {
      operationId: 'readMilestones',
      summary: 'Places that joined or left between two dates, and the days on which they were closed',
      tags: ['statistics'],
      querystring: Strict({
        ...dates,
        place: Type.Optional(Slug),
        commune: Type.Optional(Type.String({ pattern: '^[0-9AB]{5}$' })),
        as: As,
      }),
      response: { 200: Type.Object({ items: Type.Array(Milestone) }), ...refusals },
    },
  }),
  occupancy: route({
    method: 'GET',
    url: '/api/v1/statistics/occupancy',
    access: 'signed-in',
    schema: {
      operationId: 'readOccupancy',
      summary:
        'Occupancy and the rest, by group: of all places for the department, of their own for managers',
      tags: ['statistics'],
      querystring: OccupancyQuery,
      response: { 200: Occupancy, ...refusals },
    },
  }),
  explain: route({
    method: 'GET',
    url: '/api/v1/statistics/explain',
    access: 'signed-in',
    sensitive: 'figures.explained',
    schema: {
      operationId: 'explainFigure',
      summary: 'The formula of a figure, its denominator, and the rows by unit and day that add up to it',
      tags: ['statistics'],
      querystring: Strict({ ...dates, metric: OneOf(metrics), place: Slug, as: As }),
      response: { 200: Explanation, ...refusals },
    },
  }),
};
