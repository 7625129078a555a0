import { type Static, Type } from 'typebox';
import { DateText, InstantText, Nullable, OneOf, Problem, route, Slug, Strict } from '../kernel/index.ts';
import { resourceKinds } from '../resources/index.ts';
import { unmetMoments, unmetReasons } from './unmet-demand.ts';

export const unmetGroupings = ['total', 'commune', 'weekdayHour', 'need', 'size', 'reason', 'month'] as const;
export type UnmetGrouping = (typeof unmetGroupings)[number];

export const unmetSources = ['searches', 'refusals', 'waits'] as const;
export type UnmetSource = (typeof unmetSources)[number];

const Told = (what: string) =>
  Nullable(Type.Integer({ description: `${what}; null: not told, because fewer than five asked` }));

export const UnmetRow = Type.Object(
  {
    key: Type.String(),
    label: Type.String(),
    searches: Told('searches that found nothing: distinct visit of a day, commune, date, hour and kind'),
    refusals: Told('refusals for lack of room: distinct visitor, resource and date'),
    waits: Told('places in a waiting list that ended in nothing'),
    kept: Type.Array(OneOf(unmetSources), {
      description: 'of what is not told: what many asked for, kept so that a smaller one cannot be computed',
    }),
  },
  { title: 'UnmetRow' },
);
export type UnmetRow = Static<typeof UnmetRow>;

/** What searches were most often in vain, coarse enough to be told across all groups. */
export const UnmetFinding = Type.Object(
  {
    communeInsee: Nullable(Type.String()),
    commune: Nullable(Type.String({ description: 'null: no commune was meant' })),
    kind: OneOf(resourceKinds),
    moment: OneOf(unmetMoments),
    reason: OneOf(unmetReasons),
    atLeast: Type.Integer({ description: 'searches, rounded down to fives' }),
  },
  { title: 'UnmetFinding' },
);
export type UnmetFinding = Static<typeof UnmetFinding>;

export const UnmetDemand = Type.Object(
  {
    definitionVersion: Type.Integer(),
    asOf: InstantText,
    from: DateText,
    to: DateText,
    groupBy: OneOf(unmetGroupings),
    example: Type.Boolean({ description: 'some of it is made up' }),
    rows: Type.Array(UnmetRow),
    findings: Type.Array(UnmetFinding, { description: 'with groupBy=total: the most frequent first' }),
  },
  { title: 'UnmetDemand' },
);
export type UnmetDemand = Static<typeof UnmetDemand>;

export const UnmetQuery = Strict({
  from: DateText,
  to: DateText,
  groupBy: OneOf(unmetGroupings),
  place: Type.Optional(Slug),
  commune: Type.Optional(Type.String({ pattern: '^[0-9AB]{5}$' })),
  format: Type.Optional(OneOf(['json', 'csv'] as const)),
});
export type UnmetQuery = Static<typeof UnmetQuery>;

export const demandContract = {
  unmet: route({
    method: 'GET',
    url: '/api/v1/statistics/unmet-demand',
    access: 'signed-in',
    schema: {
      operationId: 'readUnmetDemand',
      summary:
        'What was looked for and not found, in whole months: of everywhere for the department, around their own place for managers',
      tags: ['statistics'],
      querystring: UnmetQuery,
      response: { 200: UnmetDemand, 400: Problem, 401: Problem, 403: Problem, 404: Problem, 422: Problem },
    },
  }),
};
