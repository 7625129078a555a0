import { type Static, Type } from 'typebox';
import { bookingStatuses } from '../bookings/index.ts';
import {
  cursorField,
  DateText,
  InstantText,
  limitField,
  Nullable,
  OneOf,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { PassSchema } from '../passes/index.ts';
import { alikeReasons } from './alike.ts';
import { confirmers } from './who-confirms.ts';

/** Those who come, have something left, are owed for, or pay the prices of an audience. */
export const membersOnly = ['coming', 'passes', 'owing', 'audiences'] as const;
export type MembersOnly = (typeof membersOnly)[number];

export const MembersQuery = Strict({
  q: Type.Optional(
    Type.String({ maxLength: 100, description: 'all of its words must occur in name or address' }),
  ),
  only: Type.Optional(OneOf(membersOnly)),
  limit: limitField,
  cursor: cursorField,
});
export type MembersQuery = Static<typeof MembersQuery>;

const Cents = Type.Integer({ description: 'below zero: the place has to give it back' });
const notForEveryRole = 'null for who may not see it';
const person = {
  id: Uuid,
  displayName: Type.String(),
  email: Nullable(Type.String({ description: `null: none was left; ${notForEveryRole}` })),
  hasAccount: Type.Boolean({ description: 'signs in; a guest does not' }),
  example: Type.Boolean({ description: 'made up for the demonstration' }),
};

/** Somebody the place knows. Owners and managers see all of it, accountants no audiences, hosts names and stays. */
export const PlaceMember = Type.Object(
  {
    ...person,
    nextStay: Nullable(InstantText),
    lastStay: Nullable(InstantText),
    passes: Nullable(Type.Integer({ description: 'passes and subscriptions that are not over' })),
    audiences: Nullable(Type.Array(Type.String())),
    owedCents: Nullable(Cents),
  },
  { title: 'PlaceMember' },
);
export type PlaceMember = Static<typeof PlaceMember>;

const MemberStay = Type.Object({
  id: Uuid,
  reference: Type.String(),
  resourceName: Type.String(),
  start: InstantText,
  end: InstantText,
  status: OneOf(bookingStatuses),
  quantity: Type.Integer(),
  isOver: Type.Boolean(),
  isPaidByPass: Type.Boolean(),
  isPaidByVoucher: Nullable(
    Type.Boolean({ description: `of the department; why it was given is not told; ${notForEveryRole}` }),
  ),
  cost: Nullable(Type.Integer({ description: 'cents; of a cancelled stay, what was not given back' })),
  paid: Nullable(Type.Integer({ description: 'cents' })),
  owed: Nullable(Type.Integer({ description: 'cents that are due by now; a stay is paid when it begins' })),
});
export type MemberStay = Static<typeof MemberStay>;

export const MemberNote = Type.Object(
  {
    id: Uuid,
    text: Type.String(),
    writtenAt: InstantText,
    writtenBy: Nullable(Type.String({ description: 'null once that person was erased' })),
  },
  { title: 'MemberNote' },
);
export type MemberNote = Static<typeof MemberNote>;

const permit = { validUntil: Nullable(DateText), isOver: Type.Boolean() };

const Alike = Type.Object({
  id: Uuid,
  displayName: Type.String(),
  email: Nullable(Type.String()),
  phones: Type.Array(Type.String()),
  hasAccount: Type.Boolean(),
  reasons: Type.Array(OneOf(alikeReasons)),
  /** Which of the two goes into the other; null where neither is a guest. */
  merge: Nullable(Type.Object({ fromId: Uuid, intoId: Uuid })),
});
export type Alike = Static<typeof Alike>;

/** What a place knows of a person, as far as whoever asks may see it. */
export const MemberFile = Type.Object(
  {
    ...person,
    phones: Type.Array(
      Type.String({ description: 'that the person called from; gone a month after the stay' }),
    ),
    stays: Type.Array(MemberStay, { description: 'the newest first' }),
    passes: Nullable(Type.Array(PassSchema)),
    balance: Nullable(Type.Object({ owedCents: Cents, paidCents: Type.Integer() })),
    audiences: Nullable(Type.Array(Type.Object({ audience: Type.String(), ...permit }))),
    trainings: Nullable(
      Type.Array(Type.Object({ resourceId: Uuid, resourceName: Type.String(), ...permit })),
    ),
    notes: Nullable(Type.Array(MemberNote)),
    alike: Nullable(Type.Array(Alike, { description: 'records that may be of the same person' })),
  },
  { title: 'MemberFile' },
);
export type MemberFile = Static<typeof MemberFile>;

/** Taken for stays; each amount is what its stay still costs, as the taker has seen it. */
export const NewPayment = Strict(
  {
    stays: Type.Array(
      Strict({
        bookingId: Uuid,
        amountCents: Type.Integer({ minimum: -100_000_000, maximum: 100_000_000 }),
      }),
      { minItems: 1, maxItems: 500 },
    ),
  },
  { title: 'NewPayment' },
);
export type NewPayment = Static<typeof NewPayment>;

export const NewNote = Strict(
  { text: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' }) },
  { title: 'NewNote' },
);
export type NewNote = Static<typeof NewNote>;

export const CounterSale = Strict(
  {
    productId: Uuid,
    startsOn: Type.Optional(DateText),
    expectedTotal: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
    isPaid: Type.Optional(Type.Boolean({ description: 'the place was paid at once' })),
  },
  { title: 'CounterSale' },
);
export type CounterSale = Static<typeof CounterSale>;

/** What a place keeps of me. */
export const OwnNote = Type.Object(
  {
    id: Uuid,
    placeSlug: Type.String(),
    placeName: Type.String(),
    text: Type.String(),
    writtenAt: InstantText,
  },
  { title: 'OwnNote' },
);
export type OwnNote = Static<typeof OwnNote>;

const side = { ...person, phones: Type.Array(Type.String()) };

/** What would become of a guest's record; nothing changes by looking. */
export const MergePreview = Type.Object(
  {
    from: Type.Object(side),
    into: Type.Object(side),
    reasons: Type.Array(OneOf(alikeReasons)),
    moves: Type.Object({
      stays: Type.Integer(),
      staysToCome: Type.Integer(),
      passes: Type.Integer(),
      notes: Type.Integer(),
      permits: Type.Integer({ description: 'audiences and trainings' }),
      months: Type.Integer({ description: 'months whose paid amounts are added up under the cap' }),
    }),
    confirmedBy: OneOf(confirmers),
    askedAt: Nullable(InstantText),
  },
  { title: 'MergePreview' },
);
export type MergePreview = Static<typeof MergePreview>;

export const AskedMerge = Type.Object(
  {
    placeName: Type.String(),
    fromName: Type.String(),
    intoName: Type.String(),
    intoAddress: Type.String({ description: 'with most of it hidden' }),
  },
  { title: 'AskedMerge' },
);
export type AskedMerge = Static<typeof AskedMerge>;
