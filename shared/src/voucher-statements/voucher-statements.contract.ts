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
import { voucherUnits } from '../vouchers/index.ts';

const tags = ['vouchers'];
const MonthText = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', examples: ['2026-11'] });

export const statementStates = ['prepared', 'approved', 'paid'] as const;
export type StatementState = (typeof statementStates)[number];

/** One month of one place in one programme, frozen; it names nobody. */
export const Statement = Type.Object(
  {
    id: Uuid,
    number: Type.String(),
    placeSlug: Type.String(),
    placeName: Type.String(),
    programmeId: Uuid,
    programmeReference: Type.String(),
    month: MonthText,
    unit: OneOf(voucherUnits),
    stays: Type.Integer({ description: 'attended, those of earlier months included' }),
    parts: Type.Integer({ description: 'minutes of `hour`, half-days of `day`' }),
    people: Nullable(Type.Integer({ description: 'null: fewer than five' })),
    correctionStays: Type.Integer({ description: 'of earlier months, attested after their statement' }),
    correctionCents: Type.Integer(),
    netCents: Type.Integer(),
    vatCents: Type.Integer(),
    totalCents: Type.Integer(),
    state: OneOf(statementStates),
    preparedOn: DateText,
    approvedOn: Nullable(DateText),
    paidOn: Nullable(DateText),
    example: Type.Boolean(),
  },
  { title: 'VoucherStatement' },
);
export type Statement = Static<typeof Statement>;

const StatedStay = Type.Object(
  {
    bookingId: Uuid,
    reference: Type.String(),
    start: InstantText,
    end: InstantText,
    parts: Type.Integer(),
    totalCents: Type.Integer(),
    isCorrection: Type.Boolean(),
  },
  { title: 'StatedStay' },
);

export const StatementOfPlace = Type.Object(
  {
    ...Statement.properties,
    bookings: Nullable(
      Type.Array(StatedStay, { description: 'null for an accountant, who sees money and not who comes' }),
    ),
  },
  { title: 'VoucherStatementOfPlace' },
);
export type StatementOfPlace = Static<typeof StatementOfPlace>;

/** What the statements of a place will hold: stays paid by a voucher that are in none yet. */
export const UnstatedMonth = Type.Object(
  {
    month: MonthText,
    programmeReference: Type.String(),
    staysToCome: Type.Integer(),
    staysAttested: Type.Integer(),
    attestedCents: Type.Integer(),
    toComeCents: Type.Integer(),
  },
  { title: 'UnstatedMonth' },
);
export type UnstatedMonth = Static<typeof UnstatedMonth>;

export const StatementsOfPlace = Type.Object(
  {
    usesCheckIn: Type.Boolean({
      description: 'without check-in no presence is attested, and nothing repaid',
    }),
    isAgreed: Type.Boolean(),
    months: Type.Array(UnstatedMonth),
    items: Type.Array(Statement),
  },
  { title: 'VoucherStatementsOfPlace' },
);
export type StatementsOfPlace = Static<typeof StatementsOfPlace>;

export const voucherStatementsContract = {
  prepare: route({
    method: 'POST',
    url: '/api/v1/voucher-programmes/:id/statements',
    access: 'department',
    schema: {
      operationId: 'prepareVoucherStatements',
      summary:
        'Freeze a month that is over: one statement for each place with attended stays; done twice, done once',
      tags,
      params: Strict({ id: Uuid }),
      body: Strict({ month: MonthText }),
      response: { 201: Type.Object({ items: Type.Array(Statement) }), ...refusals },
    },
  }),
  list: route({
    method: 'GET',
    url: '/api/v1/voucher-statements',
    access: 'department',
    sensitive: 'voucher_statements.listed',
    schema: {
      operationId: 'listVoucherStatements',
      summary: 'Statements, the latest month first',
      tags,
      querystring: Strict({ programme: Type.Optional(Uuid) }),
      response: { 200: Type.Object({ items: Type.Array(Statement) }), ...refusals },
    },
  }),
  csv: route({
    method: 'GET',
    url: '/api/v1/voucher-statements.csv',
    access: 'department',
    sensitive: 'voucher_statements.exported',
    schema: {
      operationId: 'exportVoucherStatements',
      summary: 'The same as CSV',
      tags,
      querystring: Strict({ programme: Type.Optional(Uuid) }),
      response: { 200: Type.String(), ...refusals },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/voucher-statements/:id',
    access: 'department',
    sensitive: 'voucher_statement.looked_at',
    schema: {
      operationId: 'readVoucherStatement',
      summary: 'One statement; it names nobody',
      tags,
      params: Strict({ id: Uuid }),
      response: { 200: Statement, ...refusals },
    },
  }),
  approve: route({
    method: 'POST',
    url: '/api/v1/voucher-statements/:id/approval',
    access: 'department',
    schema: {
      operationId: 'approveVoucherStatement',
      summary: 'The department agrees to pay it',
      tags,
      params: Strict({ id: Uuid }),
      response: { 200: Statement, ...refusals },
    },
  }),
  pay: route({
    method: 'POST',
    url: '/api/v1/voucher-statements/:id/payment',
    access: 'department',
    schema: {
      operationId: 'payVoucherStatement',
      summary: 'It was paid on a date, today at the latest',
      tags,
      params: Strict({ id: Uuid }),
      body: Strict({ paidOn: DateText }),
      response: { 200: Statement, ...refusals },
    },
  }),
  ofPlace: route({
    method: 'GET',
    url: '/api/v1/places/:slug/voucher-statements',
    access: 'place-accounts',
    schema: {
      operationId: 'listVoucherStatementsOfPlace',
      summary: 'The statements of a place, and what the next ones will hold',
      tags,
      params: Strict({ slug: Slug }),
      response: { 200: StatementsOfPlace, ...refusals },
    },
  }),
  csvOfPlace: route({
    method: 'GET',
    url: '/api/v1/places/:slug/voucher-statements.csv',
    access: 'place-accounts',
    schema: {
      operationId: 'exportVoucherStatementsOfPlace',
      summary: 'The statements of a place as CSV',
      tags,
      params: Strict({ slug: Slug }),
      response: { 200: Type.String(), ...refusals },
    },
  }),
  readOfPlace: route({
    method: 'GET',
    url: '/api/v1/places/:slug/voucher-statements/:id',
    access: 'place-accounts',
    schema: {
      operationId: 'readVoucherStatementOfPlace',
      summary: 'One of them with the bookings behind it, for those who run the place alone',
      tags,
      params: Strict({ slug: Slug, id: Uuid }),
      response: { 200: StatementOfPlace, ...refusals },
    },
  }),
};
