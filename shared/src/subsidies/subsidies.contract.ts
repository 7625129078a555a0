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
import { deadlineKinds, deadlineStates } from './deadlines-of.ts';
import { lights } from './light-of.ts';
import { scdlColumns } from './scdl-row.ts';
import { subsidyNatures, subsidySections, targetMetrics, targetUnits } from './subsidy.ts';

const tags = ['subsidies'];
const ById = Strict({ id: Uuid });

/** Twenty million euros: every sum of a few hundred stays far inside a safe integer. */
const Cents = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
const Sum = Type.Integer({ description: 'cents' });
const Siret = Type.String({ pattern: '^\\d{14}$' });
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const Year = Type.Integer({ minimum: 1964, maximum: 2100 });
const Seen = Type.Optional(
  Type.Integer({ description: 'the revision that was read; refused when another has been made since' }),
);
const Goal = Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000 });
const Reported = Strict({ value: Type.Number({ minimum: 0, maximum: 1_000_000 }), on: DateText });

export const TargetWish = Strict(
  {
    id: Type.Optional(Type.String({ ...Uuid, description: 'of the target that is changed' })),
    metric: OneOf(targetMetrics),
    value: Goal,
    unit: OneOf(targetUnits),
    label: Type.Optional(Text(120)),
    reported: Type.Optional(Reported),
  },
  { title: 'TargetWish' },
);
export type TargetWish = Static<typeof TargetWish>;

export const InstalmentWish = Strict(
  { dueOn: DateText, amountCents: Cents, paidOn: Type.Optional(Nullable(DateText)) },
  { title: 'InstalmentWish' },
);
export type InstalmentWish = Static<typeof InstalmentWish>;

export const AgreementWish = Strict(
  {
    signedOn: DateText,
    startsOn: DateText,
    endsOn: DateText,
    publishedOn: Type.Optional(Nullable(DateText)),
    reportReceivedOn: Type.Optional(Nullable(DateText)),
    targets: Type.Array(TargetWish, { maxItems: 20 }),
    instalments: Type.Array(InstalmentWish, { maxItems: 24 }),
  },
  { title: 'AgreementWish' },
);
export type AgreementWish = Static<typeof AgreementWish>;

const optionalFields = {
  year: Type.Optional(Nullable(Year)),
  decisionReference: Type.Optional(Nullable(Text(80))),
  grantorSiret: Type.Optional(Nullable(Siret)),
  nature: Type.Optional(Nullable(OneOf(subsidyNatures))),
  raeId: Type.Optional(Nullable(Text(40))),
  notifiedToEu: Type.Optional(Nullable(Type.Boolean())),
  agreement: Type.Optional(Nullable(AgreementWish)),
};
export const NewSubsidy = Strict(
  { projectId: Uuid, section: OneOf(subsidySections), amountCents: Cents, ...optionalFields },
  { title: 'NewSubsidy' },
);
export type NewSubsidy = Static<typeof NewSubsidy>;

export const SubsidyPatch = Strict(
  {
    section: Type.Optional(OneOf(subsidySections)),
    amountCents: Type.Optional(Cents),
    ...optionalFields,
    seen: Seen,
  },
  { title: 'SubsidyPatch' },
);
export type SubsidyPatch = Static<typeof SubsidyPatch>;

const projectOptions = {
  purposeEnglish: Type.Optional(Nullable(Text(300))),
  placeSlug: Type.Optional(Nullable(Slug)),
  beneficiaryName: Type.Optional(Nullable(Text(200))),
  beneficiarySiret: Type.Optional(Nullable(Siret)),
};
const projectFields = {
  name: Text(160),
  commune: Type.String({ ...Text(80), description: 'its INSEE code or its name' }),
  purpose: Text(300),
};
export const NewProject = Strict({ ...projectFields, ...projectOptions }, { title: 'NewProject' });
export type NewProject = Static<typeof NewProject>;
export const ProjectPatch = Strict(
  {
    name: Type.Optional(projectFields.name),
    commune: Type.Optional(projectFields.commune),
    purpose: Type.Optional(projectFields.purpose),
    ...projectOptions,
    seen: Seen,
  },
  { title: 'ProjectPatch' },
);
export type ProjectPatch = Static<typeof ProjectPatch>;

export const DeadlineSchema = Type.Object(
  {
    kind: OneOf(deadlineKinds),
    dueOn: DateText,
    doneOn: Nullable(DateText),
    state: OneOf(deadlineStates),
  },
  { title: 'Deadline' },
);

export const TargetSchema = Type.Object(
  {
    id: Uuid,
    metric: OneOf(targetMetrics),
    value: Type.Number(),
    unit: OneOf(targetUnits),
    label: Nullable(Type.String({ description: 'which people, for `publics`' })),
    actual: Nullable(
      Type.Number({
        description: 'in the unit; null: nothing yet, or people below five, for the department',
      }),
    ),
    actualOn: Nullable(Type.String({ ...DateText, description: 'the last day that it counts' })),
    light: OneOf([...lights, 'told-to-place'] as const),
    warnedOn: Nullable(Type.String({ ...DateText, description: 'when the place was told that it is late' })),
  },
  { title: 'Target' },
);
export type TargetSchema = Static<typeof TargetSchema>;

export const AgreementSchema = Type.Object(
  {
    signedOn: DateText,
    startsOn: DateText,
    endsOn: DateText,
    publishedOn: Nullable(DateText),
    reportReceivedOn: Nullable(DateText),
    elapsed: Type.Number({ description: 'the part of its period that is over, 0 to 1' }),
    deadlines: Type.Array(DeadlineSchema),
    targets: Type.Array(TargetSchema),
    instalments: Type.Array(Type.Object({ dueOn: DateText, amountCents: Sum, paidOn: Nullable(DateText) })),
  },
  { title: 'Agreement' },
);
export type AgreementSchema = Static<typeof AgreementSchema>;

export const SubsidySchema = Type.Object(
  {
    id: Uuid,
    projectId: Uuid,
    projectName: Type.String(),
    section: OneOf(subsidySections),
    amountCents: Sum,
    year: Nullable(Type.Integer({ description: 'null: not known' })),
    decisionReference: Nullable(Type.String()),
    grantorSiret: Nullable(Type.String()),
    nature: Nullable(OneOf(subsidyNatures)),
    raeId: Nullable(Type.String()),
    notifiedToEu: Nullable(Type.Boolean()),
    source: Nullable(Type.String()),
    example: Type.Boolean(),
    revision: Type.Integer(),
    needsAgreement: Type.Boolean({ description: 'more than 23,000 € in its year' }),
    missing: Type.Array(OneOf(scdlColumns), {
      description: 'columns of the essential data that must be filled and cannot be yet',
    }),
    agreement: Nullable(AgreementSchema),
  },
  { title: 'Subsidy' },
);
export type SubsidySchema = Static<typeof SubsidySchema>;

const Totals = Type.Object(
  { operating: Sum, investment: Sum, unspecified: Sum, all: Sum },
  { title: 'SectionTotals' },
);

const project = {
  id: Uuid,
  name: Type.String(),
  commune: Type.Object({ name: Type.String(), insee: Nullable(Type.String()) }),
  purpose: Type.String(),
  purposeEnglish: Nullable(Type.String()),
  placeSlug: Nullable(Slug),
  placeName: Nullable(Type.String()),
  totals: Totals,
  years: Type.Array(Type.Integer(), { description: 'those that are known' }),
  hasUnknownYear: Type.Boolean(),
  source: Nullable(Type.String()),
  example: Type.Boolean(),
};

export const ProjectRow = Type.Object(
  {
    ...project,
    agreements: Type.Integer(),
    late: Type.Integer({ description: 'targets that are late, and were told to the place two weeks ago' }),
  },
  { title: 'SupportedProjectRow' },
);
export type ProjectRow = Static<typeof ProjectRow>;

export const ProjectList = Type.Object(
  {
    ...PageOf(ProjectRow).properties,
    totals: Type.Object(
      { ...Totals.properties, projects: Type.Integer(), withoutYear: Sum },
      { description: 'of all projects but the examples' },
    ),
    deadlines: Type.Array(
      Type.Object({
        ...DeadlineSchema.properties,
        projectId: Uuid,
        projectName: Type.String(),
        example: Type.Boolean(),
      }),
      { description: 'that are near or over and not done, the first ones first; 50 at most' },
    ),
  },
  { title: 'SupportedProjects' },
);
export type ProjectList = Static<typeof ProjectList>;

/** What a year's subsidies come to for each hour and person of that year; null where there is nothing to divide by. */
export const YearlyCost = Type.Object(
  {
    year: Type.Integer(),
    isOver: Type.Boolean(),
    amountCents: Sum,
    usedSeatMinutes: Type.Integer(),
    bookedSeatMinutes: Type.Integer(),
    people: Nullable(Type.Integer({ description: 'null: below five, which the department is not told' })),
    perUsedHourCents: Nullable(Type.Integer()),
    perBookedHourCents: Nullable(Type.Integer()),
    perPersonCents: Nullable(Type.Integer()),
    example: Type.Boolean(),
  },
  { title: 'YearlyCost' },
);
export type YearlyCost = Static<typeof YearlyCost>;

export const SupportedProject = Type.Object(
  {
    ...project,
    beneficiaryName: Nullable(Type.String()),
    beneficiarySiret: Nullable(Type.String()),
    revision: Type.Integer(),
    asOf: InstantText,
    subsidies: Type.Array(SubsidySchema),
    cost: Nullable(
      Type.Object({
        years: Type.Array(YearlyCost),
        leftOutCents: Type.Integer({ description: 'of subsidies whose year is not known' }),
      }),
    ),
  },
  { title: 'SupportedProject' },
);
export type SupportedProject = Static<typeof SupportedProject>;

export const DepartmentFact = Type.Object(
  {
    id: Type.String(),
    topic: Type.String(),
    topicEnglish: Type.String(),
    subject: Type.String(),
    subjectEnglish: Type.String(),
    value: Type.Union([Type.Number(), Type.String(), Type.Array(Type.String())]),
    unit: Type.String(),
    approximate: Type.Boolean(),
    period: Nullable(Type.String({ description: 'as the source dates it; null: it does not say' })),
    note: Nullable(Type.String()),
    noteEnglish: Nullable(Type.String()),
    sourceLine: Type.Integer(),
  },
  { title: 'DepartmentFact' },
);
export type DepartmentFact = Static<typeof DepartmentFact>;

export const subsidiesContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/supported-projects',
    access: 'department',
    sensitive: 'supported_projects.listed',
    schema: {
      operationId: 'listSupportedProjects',
      summary: 'Supported projects by name, the totals by section, and the deadlines that are near',
      tags,
      querystring: Strict({ limit: limitField, cursor: cursorField }),
      response: { 200: ProjectList, 400: Problem, 401: Problem, 403: Problem },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/supported-projects/:id',
    access: 'department',
    sensitive: 'supported_project.looked_at',
    schema: {
      operationId: 'readSupportedProject',
      summary: 'A project with its subsidies, targets against actuals, deadlines and what an hour has cost',
      tags,
      params: ById,
      response: { 200: SupportedProject, ...refusals },
    },
  }),
  createProject: route({
    method: 'POST',
    url: '/api/v1/supported-projects',
    access: 'department',
    idempotent: true,
    schema: {
      operationId: 'createSupportedProject',
      summary: 'A project that is supported; it may be a place',
      tags,
      body: NewProject,
      response: { 201: Type.Object({ id: Uuid }), ...refusals },
    },
  }),
  updateProject: route({
    method: 'PATCH',
    url: '/api/v1/supported-projects/:id',
    access: 'department',
    schema: {
      operationId: 'updateSupportedProject',
      summary: 'Change a project',
      tags,
      params: ById,
      body: ProjectPatch,
      response: { 200: SupportedProject, ...refusals },
    },
  }),
  create: route({
    method: 'POST',
    url: '/api/v1/subsidies',
    access: 'department',
    idempotent: true,
    schema: {
      operationId: 'createSubsidy',
      summary: 'A subsidy of a project, with its agreement if there is one; the year may be unknown',
      tags,
      body: NewSubsidy,
      response: { 201: Type.Object({ id: Uuid }), ...refusals },
    },
  }),
  update: route({
    method: 'PATCH',
    url: '/api/v1/subsidies/:id',
    access: 'department',
    schema: {
      operationId: 'updateSubsidy',
      summary: 'Change a subsidy; an agreement that is given replaces the one that stands',
      tags,
      params: ById,
      body: SubsidyPatch,
      response: { 200: SubsidySchema, ...refusals },
    },
  }),
  csv: route({
    method: 'GET',
    url: '/api/v1/subsidies.csv',
    access: 'department',
    sensitive: 'subsidies.exported',
    schema: {
      operationId: 'exportSubsidies',
      summary: 'Every subsidy under the 13 columns of the essential data, and which of them are missing',
      tags,
      response: { 200: Type.String({ description: 'text/csv, UTF-8' }), 401: Problem, 403: Problem },
    },
  }),
  ofPlace: route({
    method: 'GET',
    url: '/api/v1/places/:slug/subsidies',
    access: 'place-manager',
    sensitive: 'subsidies.looked_at',
    schema: {
      operationId: 'listSubsidiesOfPlace',
      summary: 'What a place has been given and agreed to, with how its targets stand',
      tags,
      params: Strict({ slug: Slug }),
      response: { 200: Type.Object({ items: Type.Array(SubsidySchema) }), ...refusals },
    },
  }),
  facts: route({
    method: 'GET',
    url: '/api/v1/department-facts',
    access: 'public',
    schema: {
      operationId: 'listDepartmentFacts',
      summary: 'Figures that the department has published of its support, dated as it dates them',
      tags,
      response: {
        200: Type.Object({
          source: Nullable(
            Type.Object({
              title: Type.String(),
              titleEnglish: Type.String(),
              dated: Type.String(),
              datedEnglish: Type.String(),
            }),
          ),
          items: Type.Array(DepartmentFact),
        }),
      },
    },
  }),
};
