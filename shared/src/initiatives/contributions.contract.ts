import { type Static, Type } from 'typebox';
import { InstantText, Nullable, OneOf, Problem, route, Strict, Uuid } from '../kernel/index.ts';
import { DifferenceSchema, InitiativeSchema, ProposedChange } from './initiative.schema.ts';
import {
  contributionKinds,
  contributionStatuses,
  contributorRoles,
  initiativeStatuses,
} from './initiative.ts';
import { initiativeFields } from './initiative-fields.ts';
import { lineFaults } from './read-line.ts';
import { DeskReview } from './reviews.contract.ts';

const refusals = {
  400: Problem,
  401: Problem,
  403: Problem,
  404: Problem,
  409: Problem,
  422: Problem,
  429: Problem,
};
const tags = ['initiatives'];
const ById = Strict({ id: Uuid });

/** Of who contributed, the role alone. `changes` compares with what stands in the guide at this moment. */
export const ContributionSchema = Type.Object(
  {
    id: Uuid,
    initiativeId: Uuid,
    name: Type.String({ description: 'of the entry as it stands' }),
    kind: OneOf(contributionKinds),
    as: OneOf(contributorRoles),
    status: OneOf(contributionStatuses),
    reason: Nullable(Type.String({ description: 'why it was refused' })),
    createdAt: InstantText,
    changes: Type.Array(DifferenceSchema),
    revision: Type.Integer({ description: 'of the entry: a decision names the one it was taken on' }),
  },
  { title: 'Contribution' },
);
export type ContributionSchema = Static<typeof ContributionSchema>;

export const GuideDesk = Type.Object(
  {
    waiting: Type.Array(Type.Object({ contribution: ContributionSchema, initiative: InitiativeSchema })),
    reportedReviews: Type.Array(DeskReview),
    reported: Type.Array(Type.Object({ initiative: InitiativeSchema, reasons: Type.Array(Type.String()) })),
    unpublished: Type.Array(
      Type.Object({
        id: Uuid,
        name: Type.String(),
        status: OneOf(initiativeStatuses),
        revision: Type.Integer(),
      }),
    ),
  },
  { title: 'GuideDesk' },
);
export type GuideDesk = Static<typeof GuideDesk>;

export const ImportedLine = Type.Object(
  {
    line: Type.Integer({ description: 'counted from 1, the header included' }),
    name: Type.String(),
    outcome: OneOf(['create', 'change', 'same', 'error'] as const),
    changes: Type.Array(DifferenceSchema),
    faults: Type.Array(
      Type.Object({ field: OneOf(initiativeFields), value: Type.String(), fault: OneOf(lineFaults) }),
    ),
  },
  { title: 'ImportedLine' },
);
export type ImportedLine = Static<typeof ImportedLine>;

export const ImportPreview = Type.Object(
  {
    applied: Type.Boolean(),
    create: Type.Integer(),
    change: Type.Integer(),
    same: Type.Integer(),
    errors: Type.Integer(),
    ignoredColumns: Type.Array(Type.String()),
    lines: Type.Array(ImportedLine),
  },
  { title: 'ImportPreview' },
);
export type ImportPreview = Static<typeof ImportPreview>;

export const contributionsContract = {
  mine: route({
    method: 'GET',
    url: '/api/v1/initiatives/contributions',
    access: 'signed-in',
    schema: {
      operationId: 'listMyContributions',
      summary: 'What I have proposed for the guide, the latest first, and what became of it',
      tags,
      response: { 200: Type.Array(ContributionSchema), 401: Problem },
    },
  }),
  propose: route({
    method: 'POST',
    url: '/api/v1/initiatives/:id/contributions',
    access: 'signed-in',
    schema: {
      operationId: 'proposeChange',
      summary: 'Propose an entry as it should be; only the fields that differ are kept, and wait',
      tags,
      params: ById,
      body: ProposedChange,
      response: { 201: ContributionSchema, ...refusals },
    },
  }),
  withdraw: route({
    method: 'DELETE',
    url: '/api/v1/initiatives/contributions/:id',
    access: 'signed-in',
    schema: {
      operationId: 'withdrawContribution',
      summary: 'Take back what I have proposed, as long as it waits',
      tags,
      params: ById,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  desk: route({
    method: 'GET',
    url: '/api/v1/initiatives/desk',
    access: 'department',
    sensitive: 'guide.desk_read',
    schema: {
      operationId: 'readGuideDesk',
      summary: 'What waits for the department, what was reported, what is not shown',
      tags,
      response: { 200: GuideDesk, 401: Problem, 403: Problem },
    },
  }),
  decide: route({
    method: 'PUT',
    url: '/api/v1/initiatives/contributions/:id/decision',
    access: 'department',
    schema: {
      operationId: 'decideContribution',
      summary: 'Accept a contribution, or refuse it for a reason that its author is mailed',
      tags,
      params: ById,
      body: Type.Union([
        Strict({ decision: Type.Literal('accepted'), seen: Type.Integer() }),
        Strict({
          decision: Type.Literal('refused'),
          reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
          seen: Type.Integer(),
        }),
      ]),
      response: { 200: InitiativeSchema, ...refusals },
    },
  }),
  import: route({
    method: 'POST',
    url: '/api/v1/initiatives/import',
    access: 'department',
    maxBytes: 4 * 1_048_576,
    schema: {
      operationId: 'importInitiatives',
      summary: 'What a CSV file would do, line by line; with `apply`, does it, all of it or nothing',
      tags,
      body: Strict({ csv: Type.String({ maxLength: 3_000_000 }), apply: Type.Boolean() }),
      response: { 200: ImportPreview, ...refusals },
    },
  }),
};
