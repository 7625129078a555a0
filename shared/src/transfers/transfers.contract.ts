import { type Static, Type } from 'typebox';
import {
  cursorField,
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
import { knownBys } from './line.ts';
import { fileDays, mostFileBytes, transferKinds } from './transfer-kind.ts';

const tags = ['transfers'];

/**
 * uploaded and checking: every line is being looked at; ready: it waits for a yes; running: it is being written; done,
 * failed and abandoned are the end.
 */
export const importStatuses = [
  'uploaded',
  'checking',
  'ready',
  'running',
  'done',
  'failed',
  'abandoned',
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** Why an import ended without anything being written. */
export const importFailures = ['lines-wrong', 'overtaken', 'unexpected'] as const;

export const lineOutcomes = ['new', 'known', 'wrong'] as const;

const Counts = Type.Object({ new: Type.Integer(), known: Type.Integer(), wrong: Type.Integer() });

export const ImportSchema = Type.Object(
  {
    id: Uuid,
    kind: OneOf(transferKinds),
    format: OneOf(['csv', 'ics'] as const),
    status: OneOf(importStatuses),
    fileName: Type.String(),
    encoding: Type.String({ description: 'what the file was read as' }),
    ignoredColumns: Type.Array(Type.String(), { description: 'heads of columns that mean nothing here' }),
    lines: Type.Integer(),
    progress: Type.Integer({ description: 'lines checked or written so far, of `lines`' }),
    counts: Counts,
    tellsPeople: Type.Boolean(),
    failure: Nullable(OneOf(importFailures)),
    keepsFile: Type.Boolean({ description: `file and lines are kept for ${fileDays} days at most` }),
    createdBy: Nullable(Type.String()),
    createdAt: InstantText,
    endedAt: Nullable(InstantText),
  },
  { title: 'Import' },
);
export type ImportSchema = Static<typeof ImportSchema>;

export const ImportLine = Type.Object(
  {
    line: Type.Integer({ description: 'of the file; of a calendar: which of its events' }),
    outcome: OneOf(lineOutcomes),
    cells: Type.Record(Type.String(), Type.String()),
    knownBy: Nullable(OneOf(knownBys)),
    faults: Type.Array(
      Type.Object({
        column: Nullable(Type.String()),
        value: Type.String(),
        code: Type.String(),
        facts: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
      }),
    ),
  },
  { title: 'ImportLine' },
);
export type ImportLine = Static<typeof ImportLine>;

/** Sent as it is, whatever type is named: its bytes decide what it is. */
const TransferFile = Type.Unsafe<Uint8Array>({
  description: 'the bytes of a CSV or, for bookings, an .ics; 10 MB at most',
});

export const NewImportQuery = Strict({
  kind: OneOf(transferKinds),
  fileName: Type.String({ minLength: 1, maxLength: 200 }),
  space: Type.Optional(
    Type.String({ maxLength: 120, description: 'of a calendar: the space its events are in' }),
  ),
});
export type NewImportQuery = Static<typeof NewImportQuery>;

export const ImportConfirmation = Strict(
  {
    peopleKnow: Type.Optional(
      Type.Boolean({ description: 'the people of the file know that the place keeps this of them' }),
    ),
    tellsPeople: Type.Optional(Type.Boolean({ description: 'stays to come are told to their people' })),
  },
  { title: 'ImportConfirmation' },
);
export type ImportConfirmation = Static<typeof ImportConfirmation>;

const One = Strict({ slug: Slug, importId: Uuid });
const Lang = Type.Optional(OneOf(['fr', 'en'] as const));
const Text = Type.Unsafe<string>({ description: 'text/csv' });

export const transfersContract = {
  start: route({
    method: 'POST',
    url: '/api/v1/places/:slug/imports',
    access: 'place-manager',
    maxBytes: mostFileBytes,
    schema: {
      operationId: 'startImport',
      summary: 'Bring in a file; its lines are checked first, nothing is written before it is confirmed',
      tags,
      params: Strict({ slug: Slug }),
      querystring: NewImportQuery,
      body: TransferFile,
      response: { 201: ImportSchema, ...refusals, 413: Problem },
    },
  }),
  list: route({
    method: 'GET',
    url: '/api/v1/places/:slug/imports',
    access: 'place-manager',
    schema: {
      operationId: 'listImports',
      summary: 'What was brought in, the newest first',
      tags,
      params: Strict({ slug: Slug }),
      querystring: Strict({ limit: limitField, cursor: cursorField }),
      response: { 200: PageOf(ImportSchema), ...refusals },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/places/:slug/imports/:importId',
    access: 'place-manager',
    schema: {
      operationId: 'readImport',
      summary: 'How far an import is',
      tags,
      params: One,
      response: { 200: ImportSchema, ...refusals },
    },
  }),
  lines: route({
    method: 'GET',
    url: '/api/v1/places/:slug/imports/:importId/lines',
    access: 'place-manager',
    schema: {
      operationId: 'listImportLines',
      summary: 'What becomes of every line',
      tags,
      params: One,
      querystring: Strict({
        outcome: Type.Optional(OneOf(lineOutcomes)),
        limit: limitField,
        cursor: cursorField,
      }),
      response: { 200: PageOf(ImportLine), ...refusals },
    },
  }),
  confirm: route({
    method: 'POST',
    url: '/api/v1/places/:slug/imports/:importId/confirmation',
    access: 'place-manager',
    schema: {
      operationId: 'confirmImport',
      summary: 'Write all of it, or nothing',
      tags,
      params: One,
      body: ImportConfirmation,
      response: { 200: ImportSchema, ...refusals },
    },
  }),
  abandon: route({
    method: 'POST',
    url: '/api/v1/places/:slug/imports/:importId/abandonment',
    access: 'place-manager',
    schema: {
      operationId: 'abandonImport',
      summary: 'Let it go, with its file; nothing was or will be written',
      tags,
      params: One,
      response: { 200: ImportSchema, ...refusals },
    },
  }),
  template: route({
    method: 'GET',
    url: '/api/v1/places/:slug/import-templates/:kind',
    access: 'place-manager',
    schema: {
      operationId: 'readImportTemplate',
      summary: 'An empty file of a kind: its heads and a line as an example',
      tags,
      params: Strict({ slug: Slug, kind: OneOf(transferKinds) }),
      querystring: Strict({ lang: Lang }),
      response: { 200: Text, ...refusals },
    },
  }),
  exportKind: route({
    method: 'GET',
    url: '/api/v1/places/:slug/exports/:kind',
    access: 'place-manager',
    schema: {
      operationId: 'exportKind',
      summary: 'What a place has of one kind, as the file that brings it in',
      tags,
      params: Strict({ slug: Slug, kind: OneOf(transferKinds) }),
      querystring: Strict({ lang: Lang }),
      response: { 200: Text, ...refusals },
    },
  }),
  exportAll: route({
    method: 'GET',
    url: '/api/v1/places/:slug/export.zip',
    access: 'place-manager',
    schema: {
      operationId: 'exportPlace',
      summary: 'Everything a place has, in one file',
      tags,
      params: Strict({ slug: Slug }),
      querystring: Strict({ lang: Lang }),
      response: { 200: Type.Unsafe<Uint8Array>({ description: 'application/zip' }), ...refusals },
    },
  }),
};
