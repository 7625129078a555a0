import { type Static, Type } from 'typebox';
import {
  cursorField,
  InstantText,
  limitField,
  Nullable,
  OneOf,
  PageOf,
  Problem,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { DifferenceSchema, InitiativeChange, InitiativeSchema, NewInitiative } from './initiative.schema.ts';
import { contributorRoles, initiativeAudiences, initiativeSteps, needs, themes } from './initiative.ts';

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

const filters = {
  q: Type.Optional(Type.String({ maxLength: 200 })),
  theme: Type.Optional(OneOf(themes)),
  need: Type.Optional(OneOf(needs)),
  audience: Type.Optional(OneOf(initiativeAudiences)),
  commune: Type.Optional(
    Type.String({ pattern: '^(\\d[\\dAB]\\d{3}|92)$', description: 'INSEE code; 92: the whole department' }),
  ),
  place: Type.Optional(Slug),
};
export const InitiativeFilter = Strict(filters);
export type InitiativeFilter = Static<typeof InitiativeFilter>;

export const InitiativeQuery = Strict({ ...filters, limit: limitField, cursor: cursorField });
export type InitiativeQuery = Static<typeof InitiativeQuery>;

const counted = <const T extends readonly string[]>(values: T) =>
  Type.Array(Type.Object({ value: OneOf(values), count: Type.Integer() }));

/** Each list counted under the other filters, so that a count says what choosing it would show. */
export const Facets = Type.Object(
  {
    total: Type.Integer(),
    themes: counted(themes),
    needs: counted(needs),
    audiences: counted(initiativeAudiences),
    communes: Type.Array(Type.Object({ value: Type.String(), name: Type.String(), count: Type.Integer() })),
  },
  { title: 'InitiativeFacets' },
);
export type Facets = Static<typeof Facets>;

export const HistoryStep = Type.Object({
  step: OneOf(initiativeSteps),
  as: OneOf(contributorRoles),
  at: InstantText,
  reason: Nullable(Type.String()),
  changes: Type.Array(DifferenceSchema),
});

export const initiativesContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/initiatives',
    access: 'public',
    schema: {
      operationId: 'listInitiatives',
      summary: 'Published initiatives; with words, those that say most about them first, else by name',
      tags,
      querystring: InitiativeQuery,
      response: { 200: PageOf(InitiativeSchema), 400: Problem },
    },
  }),
  facets: route({
    method: 'GET',
    url: '/api/v1/initiatives/facets',
    access: 'public',
    schema: {
      operationId: 'countInitiatives',
      summary: 'How many initiatives each theme, need, audience and commune has',
      tags,
      querystring: InitiativeFilter,
      response: { 200: Facets, 400: Problem },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/initiatives/:id',
    access: 'public',
    schema: {
      operationId: 'readInitiative',
      summary: 'One initiative; one that is not published only for who proposed it and for the department',
      tags,
      params: ById,
      response: { 200: InitiativeSchema, 400: Problem, 404: Problem },
    },
  }),
  history: route({
    method: 'GET',
    url: '/api/v1/initiatives/:id/history',
    access: 'public',
    schema: {
      operationId: 'readInitiativeHistory',
      summary: 'What was written and changed when, and as whom: a resident, a professional, the department',
      tags,
      params: ById,
      response: { 200: Type.Array(HistoryStep), 400: Problem, 404: Problem },
    },
  }),
  create: route({
    method: 'POST',
    url: '/api/v1/initiatives',
    access: 'signed-in',
    schema: {
      operationId: 'createInitiative',
      summary: 'Propose an initiative; what the department writes itself is published at once',
      tags,
      body: NewInitiative,
      response: { 201: InitiativeSchema, ...refusals },
    },
  }),
  update: route({
    method: 'PUT',
    url: '/api/v1/initiatives/:id',
    access: 'department',
    schema: {
      operationId: 'updateInitiative',
      summary: 'Write an entry anew; 409 where somebody has changed it since it was read',
      tags,
      params: ById,
      body: InitiativeChange,
      response: { 200: InitiativeSchema, ...refusals },
    },
  }),
  decide: route({
    method: 'PUT',
    url: '/api/v1/initiatives/:id/status',
    access: 'department',
    schema: {
      operationId: 'decideInitiative',
      summary: 'Publish an entry, or hide it for a reason that its history tells; settles what was reported',
      tags,
      params: ById,
      body: Type.Union([
        Strict({ status: Type.Literal('published'), seen: Type.Integer() }),
        Strict({
          status: Type.Literal('hidden'),
          reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
          seen: Type.Integer(),
        }),
      ]),
      response: { 200: InitiativeSchema, ...refusals },
    },
  }),
  report: route({
    method: 'PUT',
    url: '/api/v1/initiatives/:id/report',
    access: 'signed-in',
    schema: {
      operationId: 'reportInitiative',
      summary: 'Report an entry to the department',
      tags,
      params: ById,
      body: Strict({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
};
