import { type Static, Type } from 'typebox';
import {
  DateText,
  InstantText,
  Nullable,
  OneOf,
  refusals,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { StatisticsRow } from '../statistics/index.ts';
import { lights, scdlColumns, subsidySections, targetMetrics, targetUnits } from '../subsidies/index.ts';
import { comparedFigures, differenceParts } from './differences-of.ts';
import { missingParts } from './missing-of.ts';
import { NARRATIVE_LENGTH, narrativeBoxes } from './narratives.ts';
import { reportStates } from './report-period.ts';

const tags = ['reports'];
const YearText = Type.String({ pattern: '^(19|20)\\d{2}$', examples: ['2026'] });
const OfPlace = Strict({ slug: Slug, year: YearText });
const Cents = Type.Integer();
const Version = Type.Integer({ minimum: 1, maximum: 1_000 });

const Target = Type.Object({
  metric: OneOf(targetMetrics),
  unit: OneOf(targetUnits),
  value: Type.Number(),
  label: Nullable(Type.String()),
  actual: Nullable(Type.Number({ description: 'null: nothing counted, or people below five' })),
  light: OneOf(lights),
});

/** A subsidy of the year, or one whose agreement runs in it; targets are counted to the year’s end at most. */
export const ReportSubsidy = Type.Object(
  {
    id: Uuid,
    projectName: Type.String(),
    purpose: Type.String(),
    section: OneOf(subsidySections),
    amountCents: Cents,
    year: Nullable(Type.Integer()),
    decisionReference: Nullable(Type.String()),
    signedOn: Nullable(DateText),
    startsOn: Nullable(DateText),
    endsOn: Nullable(DateText),
    example: Type.Boolean(),
    targets: Type.Array(Target),
    scdl: Type.Record(Type.String(), Nullable(Type.String()), {
      description: 'the 13 columns of the essential data; null: not known',
    }),
    missing: Type.Array(OneOf(scdlColumns)),
  },
  { title: 'ReportSubsidy' },
);
export type ReportSubsidy = Static<typeof ReportSubsidy>;

export const ReportFigures = Type.Object(
  {
    year: Type.Integer(),
    place: Type.Object({
      slug: Slug,
      name: Type.String(),
      address: Nullable(Type.String()),
      communeName: Type.String(),
      operatorName: Nullable(Type.String()),
      legalForm: Nullable(Type.String()),
      siren: Nullable(Type.String()),
      example: Type.Boolean(),
    }),
    period: Type.Object({
      from: DateText,
      to: DateText,
      countedTo: Nullable(DateText),
      isOver: Type.Boolean(),
      joinedOn: Nullable(DateText),
      leftOn: Nullable(DateText),
    }),
    definitionVersion: Type.Integer(),
    total: Nullable(StatisticsRow),
    months: Type.Array(StatisticsRow),
    kinds: Type.Array(StatisticsRow),
    subsidies: Type.Array(ReportSubsidy),
    cost: Nullable(
      Type.Object({
        amountCents: Cents,
        perUsedHourCents: Nullable(Cents),
        perBookedHourCents: Nullable(Cents),
        perPersonCents: Nullable(Cents),
      }),
    ),
  },
  { title: 'ReportFigures', description: 'people below five are not told, to nobody' },
);
export type ReportFigures = Static<typeof ReportFigures>;

const Box = Type.String({ maxLength: NARRATIVE_LENGTH });
export const NarrativesSchema = Type.Object(
  { done: Box, publics: Box, difficulties: Box, next: Box },
  { title: 'Narratives' },
);

export const DifferenceSchema = Type.Object(
  {
    part: OneOf(differenceParts),
    key: Type.String(),
    figure: OneOf([...comparedFigures, 'amountCents', 'version'] as const),
    before: Nullable(Type.Number()),
    after: Nullable(Type.Number()),
  },
  { title: 'ReportDifference' },
);

/** What anybody can check: the hash is SHA-256 over the JSON of figures, narratives, version and year, keys sorted. */
export const ReportDocument = Type.Object(
  {
    year: Type.Integer(),
    version: Version,
    status: OneOf(['draft', 'closed'] as const),
    example: Type.Boolean(),
    asOf: InstantText,
    closedAt: Nullable(InstantText),
    sha256: Nullable(Type.String()),
    reopenedBecause: Nullable(Type.String()),
    figures: ReportFigures,
    narratives: NarrativesSchema,
  },
  { title: 'YearlyReport' },
);
export type ReportDocument = Static<typeof ReportDocument>;

export const ReportVersion = Type.Object(
  {
    version: Version,
    closedAt: InstantText,
    closedByRole: OneOf(['owner', 'manager', 'admin', 'example'] as const),
    sha256: Type.String(),
    reopenedBecause: Nullable(Type.String()),
    definitionVersion: Type.Integer(),
    changes: Type.Array(DifferenceSchema, { description: 'against the version before it' }),
    changedBoxes: Type.Array(OneOf(narrativeBoxes)),
  },
  { title: 'ReportVersion' },
);
export type ReportVersion = Static<typeof ReportVersion>;

export const ReportYear = Type.Object(
  {
    year: Type.Integer(),
    state: OneOf(reportStates),
    dueOn: DateText,
    isOver: Type.Boolean(),
    version: Nullable(Type.Integer({ description: 'the last one that is closed' })),
    closedAt: Nullable(InstantText),
    isReopened: Type.Boolean(),
    hasDraft: Type.Boolean(),
    example: Type.Boolean(),
  },
  { title: 'ReportYear' },
);
export type ReportYear = Static<typeof ReportYear>;

export const ReportView = Type.Object(
  {
    ...ReportYear.properties,
    draft: Nullable(
      Type.Object({
        document: ReportDocument,
        revision: Type.Integer(),
        missing: Type.Array(OneOf(missingParts)),
      }),
    ),
    closed: Nullable(ReportDocument),
    versions: Type.Array(ReportVersion, { description: 'closed ones, the last one first' }),
    differences: Type.Array(DifferenceSchema, {
      description: 'what would be another figure today than in the last closed version',
    }),
  },
  { title: 'YearlyReportOfPlace' },
);
export type ReportView = Static<typeof ReportView>;

const PlaceReport = Type.Object(
  {
    placeSlug: Slug,
    placeName: Type.String(),
    communeName: Type.String(),
    ...ReportYear.properties,
    sha256: Nullable(Type.String()),
    subsidyCents: Type.Integer({ description: 'given for that year; examples only where the place is one' }),
  },
  { title: 'ReportOfPlace' },
);
export type PlaceReport = Static<typeof PlaceReport>;

const Seen = Type.Integer({ minimum: 0, description: 'the revision of the draft that was read' });
const DocumentQuery = Strict({
  version: Type.Optional(Version),
  lang: Type.Optional(OneOf(['fr', 'en'] as const)),
});
const document = { params: Strict({ place: Slug, year: YearText }), querystring: DocumentQuery };
const Bytes = Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary', description: 'application/pdf' });

export const reportsContract = {
  years: route({
    method: 'GET',
    url: '/api/v1/places/:slug/reports',
    access: 'place-manager',
    schema: {
      operationId: 'listReportYears',
      summary: 'The years of a place, and where it stands with the report of each',
      tags,
      params: Strict({ slug: Slug }),
      response: { 200: Type.Object({ items: Type.Array(ReportYear) }), ...refusals },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/places/:slug/reports/:year',
    access: 'place-manager',
    sensitive: 'report.looked_at',
    schema: {
      operationId: 'readReport',
      summary: 'A yearly report: its closed versions, its draft with live figures, and what differs by now',
      tags,
      params: OfPlace,
      response: { 200: ReportView, ...refusals },
    },
  }),
  write: route({
    method: 'PATCH',
    url: '/api/v1/places/:slug/reports/:year',
    access: 'place-manager',
    schema: {
      operationId: 'writeReport',
      summary: 'Change what the place says in its draft',
      tags,
      params: OfPlace,
      body: Strict({
        done: Type.Optional(Box),
        publics: Type.Optional(Box),
        difficulties: Type.Optional(Box),
        next: Type.Optional(Box),
        seen: Type.Optional(Seen),
      }),
      response: { 200: Type.Object({ version: Version, revision: Type.Integer() }), ...refusals },
    },
  }),
  close: route({
    method: 'POST',
    url: '/api/v1/places/:slug/reports/:year/closing',
    access: 'place-manager',
    schema: {
      operationId: 'closeReport',
      summary: 'Freeze the draft; a report that is closed stays as it is',
      tags,
      params: OfPlace,
      body: Strict({ seen: Type.Optional(Seen) }),
      response: {
        200: Type.Object({ version: Version, sha256: Type.String(), closedAt: InstantText }),
        ...refusals,
      },
    },
  }),
  reopen: route({
    method: 'POST',
    url: '/api/v1/places/:slug/reports/:year/reopening',
    access: 'place-manager',
    schema: {
      operationId: 'reopenReport',
      summary: 'Begin a new version; the closed ones stay',
      tags,
      params: OfPlace,
      body: Strict({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }),
      response: { 200: Type.Object({ version: Version, revision: Type.Integer() }), ...refusals },
    },
  }),
  ofYear: route({
    method: 'GET',
    url: '/api/v1/reports',
    access: 'department',
    sensitive: 'reports.listed',
    schema: {
      operationId: 'listReports',
      summary: 'Which places have closed the report of a year, and which are late',
      tags,
      querystring: Strict({ year: Type.Optional(YearText) }),
      response: {
        200: Type.Object({
          year: Type.Integer(),
          years: Type.Array(Type.Integer()),
          items: Type.Array(PlaceReport),
        }),
        ...refusals,
      },
    },
  }),
  pdf: route({
    method: 'GET',
    url: '/api/v1/reports/:place/:year.pdf',
    access: 'signed-in',
    sensitive: 'report.looked_at',
    schema: {
      operationId: 'printReport',
      summary: 'A report as a document: for the place, the department (closed ones), an administrator',
      tags,
      ...document,
      response: { 200: Bytes, ...refusals },
    },
  }),
  json: route({
    method: 'GET',
    url: '/api/v1/reports/:place/:year.json',
    access: 'signed-in',
    sensitive: 'report.looked_at',
    schema: {
      operationId: 'downloadReport',
      summary: 'The same as data, with what its hash is taken of',
      tags,
      ...document,
      response: { 200: ReportDocument, ...refusals },
    },
  }),
};
