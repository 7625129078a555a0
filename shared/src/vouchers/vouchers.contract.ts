import { type Static, Type } from 'typebox';
import {
  DateText,
  InstantText,
  Nullable,
  OneOf,
  Problem,
  refusals,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { voucherUnits } from './voucher.ts';

const tags = ['vouchers'];
const ById = Strict({ id: Uuid });
const BatchOf = Strict({ id: Uuid, batchId: Uuid });
const PlaceOf = Strict({ id: Uuid, slug: Slug });
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const Sum = Type.Integer({ description: 'cents' });
/** Ten million euros: sums of sums stay inside an integer of the database. */
const Budget = Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'cents, VAT included' });

export const NewProgramme = Strict(
  {
    name: Text(120),
    publicLabel: Type.String({ ...Text(120), description: 'whom it is for; seen by the department alone' }),
    unit: OneOf(voucherUnits),
    budgetCents: Budget,
    rateNetCents: Type.Integer({ minimum: 1, maximum: 100_000, description: 'repaid an hour or a day' }),
    vatRateBasisPoints: Type.Integer({ minimum: 0, maximum: 3_000 }),
    validFrom: DateText,
    validUntil: DateText,
  },
  { title: 'NewVoucherProgramme' },
);
export type NewProgramme = Static<typeof NewProgramme>;

export const ProgrammePatch = Strict(
  {
    name: Type.Optional(Text(120)),
    publicLabel: Type.Optional(Text(120)),
    budgetCents: Type.Optional(Budget),
    validUntil: Type.Optional(DateText),
    ended: Type.Optional(
      Type.Boolean({ description: 'true: no stay is paid by it from now on; those booked stand' }),
    ),
    seen: Type.Integer({ description: 'the revision that was read' }),
  },
  { title: 'VoucherProgrammePatch' },
);
export type ProgrammePatch = Static<typeof ProgrammePatch>;

/** Where the money stands, VAT included: what is booked, what was attended, what is in statements, what is paid. */
const drawn = {
  toComeCents: Sum,
  attestedCents: Type.Integer({ description: 'attended, in no statement yet' }),
  statedCents: Type.Integer({ description: 'in statements that are not paid yet' }),
  paidCents: Sum,
};

export const ProgrammePlace = Type.Object(
  {
    slug: Type.String(),
    name: Type.String(),
    leftOn: Nullable(DateText),
    usesCheckIn: Type.Boolean({
      description: 'without check-in no presence is attested, and nothing repaid',
    }),
    staysToCome: Type.Integer(),
    ...drawn,
  },
  { title: 'VoucherProgrammePlace' },
);
export type ProgrammePlace = Static<typeof ProgrammePlace>;

/** Codes made at once, as they were handed out on one sheet. */
export const VoucherBatch = Type.Object(
  {
    id: Uuid,
    madeOn: DateText,
    expiresOn: DateText,
    codes: Type.Integer(),
    claimed: Type.Integer(),
    unclaimedCodes: Type.Integer({ description: 'what a withdrawal would take back' }),
    unclaimedParts: Type.Integer({ description: 'minutes of `hour`, half-days of `day`' }),
    withdrawnCodes: Type.Integer(),
    withdrawnParts: Type.Integer(),
    withdrawnOn: Nullable(DateText),
  },
  { title: 'VoucherBatch' },
);
export type VoucherBatch = Static<typeof VoucherBatch>;

export const Programme = Type.Object(
  {
    id: Uuid,
    reference: Type.String({ description: 'what places call it' }),
    name: Type.String(),
    publicLabel: Type.String(),
    unit: OneOf(voucherUnits),
    budgetCents: Sum,
    drawnCents: Type.Integer({ description: 'of the budget: booked, attended, in statements or paid' }),
    ...drawn,
    rateNetCents: Sum,
    vatRateBasisPoints: Type.Integer(),
    validFrom: DateText,
    validUntil: DateText,
    endedOn: Nullable(DateText),
    vouchers: Type.Integer({ description: 'codes made' }),
    claimed: Type.Integer({ description: 'codes that somebody has entered; nobody is told who' }),
    withdrawn: Type.Integer({ description: 'codes taken back before anybody entered them' }),
    batches: Type.Array(VoucherBatch, { description: 'the newest first' }),
    grantedParts: Type.Integer({
      description: 'minutes of `hour`, half-days of `day`; those of withdrawn codes are not among them',
    }),
    grantedCents: Type.Integer({ description: 'what it would take if all of it were used' }),
    places: Type.Array(ProgrammePlace),
    revision: Type.Integer(),
    example: Type.Boolean(),
  },
  { title: 'VoucherProgramme' },
);
export type Programme = Static<typeof Programme>;

export const NewVouchers = Strict(
  {
    batchId: Type.String({ ...Uuid, description: 'chosen by who asks: the same batch is made once' }),
    count: Type.Integer({ minimum: 1, maximum: 500 }),
    units: Type.Integer({ minimum: 1, maximum: 1_000, description: 'hours or days on each' }),
    expiresOn: DateText,
  },
  { title: 'NewVouchers' },
);
export type NewVouchers = Static<typeof NewVouchers>;

export const MadeVouchers = Type.Object(
  { codes: Type.Array(Type.String({ description: 'told this once: only hashes are kept' })) },
  { title: 'MadeVouchers' },
);

export const MyVoucher = Type.Object(
  {
    id: Uuid,
    name: Type.String(),
    unit: OneOf(voucherUnits),
    grantedParts: Type.Integer(),
    partsLeft: Type.Integer(),
    startsOn: DateText,
    endsOn: DateText,
    status: OneOf(['upcoming', 'current', 'over'] as const),
    endedOn: Nullable(DateText),
    claimedAt: InstantText,
    places: Type.Array(Type.Object({ slug: Type.String(), name: Type.String() })),
    example: Type.Boolean(),
  },
  { title: 'MyVoucher' },
);
export type MyVoucher = Static<typeof MyVoucher>;

export const vouchersContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/voucher-programmes',
    access: 'department',
    sensitive: 'voucher_programmes.listed',
    schema: {
      operationId: 'listVoucherProgrammes',
      summary: 'Programmes of vouchers with what is drawn of their budgets, the newest first; never a person',
      tags,
      response: { 200: Type.Object({ items: Type.Array(Programme) }), ...refusals },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/voucher-programmes/:id',
    access: 'department',
    sensitive: 'voucher_programme.looked_at',
    schema: {
      operationId: 'readVoucherProgramme',
      summary: 'One programme, place by place',
      tags,
      params: ById,
      response: { 200: Programme, ...refusals },
    },
  }),
  create: route({
    method: 'POST',
    url: '/api/v1/voucher-programmes',
    access: 'department',
    idempotent: true,
    schema: {
      operationId: 'createVoucherProgramme',
      summary: 'Hours or days for a public, within a budget',
      tags,
      body: NewProgramme,
      response: { 201: Type.Object({ id: Uuid }), ...refusals },
    },
  }),
  update: route({
    method: 'PATCH',
    url: '/api/v1/voucher-programmes/:id',
    access: 'department',
    schema: {
      operationId: 'updateVoucherProgramme',
      summary: 'Change a programme or end it; stays that are booked stand and are repaid',
      tags,
      params: ById,
      body: ProgrammePatch,
      response: { 200: Programme, ...refusals },
    },
  }),
  agree: route({
    method: 'PUT',
    url: '/api/v1/voucher-programmes/:id/places/:slug',
    access: 'department',
    schema: {
      operationId: 'agreeVoucherPlace',
      summary: 'Vouchers of the programme are valid at the place from now on',
      tags,
      params: PlaceOf,
      response: { 200: Programme, ...refusals },
    },
  }),
  leave: route({
    method: 'DELETE',
    url: '/api/v1/voucher-programmes/:id/places/:slug',
    access: 'department',
    schema: {
      operationId: 'leaveVoucherPlace',
      summary:
        'No new stay is paid there. Where stays are to come: 409, unless it is said that they stand and are repaid',
      tags,
      params: PlaceOf,
      querystring: Strict({ staysStand: Type.Optional(Type.Boolean()) }),
      response: { 200: Programme, ...refusals },
    },
  }),
  make: route({
    method: 'POST',
    url: '/api/v1/voucher-programmes/:id/vouchers',
    access: 'department',
    schema: {
      operationId: 'makeVouchers',
      summary: 'Single-use codes for prescribers to hand out; they are told this once',
      tags,
      params: ById,
      body: NewVouchers,
      response: { 201: MadeVouchers, ...refusals },
    },
  }),
  withdraw: route({
    method: 'POST',
    url: '/api/v1/voucher-programmes/:id/batches/:batchId/withdrawal',
    access: 'department',
    schema: {
      operationId: 'withdrawVouchers',
      summary:
        'Take back the codes of a batch that nobody has claimed; claimed ones stay. Done twice, done once',
      tags,
      params: BatchOf,
      response: { 200: Programme, ...refusals },
    },
  }),
  listMine: route({
    method: 'GET',
    url: '/api/v1/me/vouchers',
    access: 'signed-in',
    schema: {
      operationId: 'listMyVouchers',
      summary: 'What is left of the vouchers of whoever asks, where and until when',
      tags,
      response: { 200: Type.Array(MyVoucher), ...refusals },
    },
  }),
  claim: route({
    method: 'POST',
    url: '/api/v1/me/vouchers',
    access: 'signed-in',
    schema: {
      operationId: 'claimVoucher',
      summary: 'Enter a code: the voucher is theirs. One answer for every code that gives none',
      tags,
      body: Strict({ code: Type.String({ minLength: 1, maxLength: 40 }) }),
      response: { 201: MyVoucher, ...refusals, 429: Problem },
    },
  }),
};
