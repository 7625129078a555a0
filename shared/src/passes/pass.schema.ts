import { type Static, Type } from 'typebox';
import {
  AmountCents,
  cursorField,
  DateText,
  InstantText,
  limitField,
  Nullable,
  OneOf,
  Strict,
  Uuid,
} from '../kernel/index.ts';

const kinds = ['pass', 'subscription'] as const;
const passStatuses = ['upcoming', 'current', 'over'] as const;
export type PassStatus = (typeof passStatuses)[number];
const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });
const Points = Type.Integer({ minimum: 1, maximum: 100_000 });
const VatRate = Type.Integer({ minimum: 0, maximum: 10_000 });
const Resources = Type.Array(Uuid, { minItems: 1, maxItems: 200, uniqueItems: true });

export const NewPassProduct = Strict(
  {
    name: Name,
    kind: OneOf(kinds),
    points: Type.Optional(Points),
    pointsPerHalfDay: Type.Optional(Points),
    pointsPerDay: Type.Optional(Points),
    validMonths: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 36, description: 'of a pass; 12 by default' }),
    ),
    amountCents: AmountCents,
    vatRateBasisPoints: VatRate,
    resourceIds: Resources,
  },
  { title: 'NewPassProduct' },
);
export type NewPassProduct = Static<typeof NewPassProduct>;

/** For who buys it from then on. Its points stay as they are: for others there is another product. */
export const PassProductChange = Strict(
  {
    name: Type.Optional(Name),
    amountCents: Type.Optional(AmountCents),
    vatRateBasisPoints: Type.Optional(VatRate),
    resourceIds: Type.Optional(Resources),
  },
  { title: 'PassProductChange' },
);
export type PassProductChange = Static<typeof PassProductChange>;

export const PassProductSchema = Type.Object(
  {
    id: Uuid,
    placeSlug: Type.String(),
    name: Type.String(),
    kind: OneOf(kinds),
    points: Nullable(Type.Integer({ description: 'of a subscription: each month; null: no limit' })),
    pointsPerHalfDay: Nullable(Type.Integer()),
    pointsPerDay: Nullable(Type.Integer()),
    validMonths: Type.Integer(),
    amountCents: Type.Integer({ description: 'of a subscription: each month' }),
    currency: Type.String(),
    vatRateBasisPoints: Type.Integer(),
    resourceIds: Type.Array(Uuid),
    example: Type.Boolean(),
  },
  { title: 'PassProduct' },
);
export type PassProductSchema = Static<typeof PassProductSchema>;

export const PassPeriod = Type.Object({
  startsOn: DateText,
  endsOn: DateText,
  pointsLeft: Nullable(Type.Integer({ description: 'null: no limit' })),
});

export const PassSchema = Type.Object(
  {
    id: Uuid,
    productId: Uuid,
    placeSlug: Type.String(),
    placeName: Type.String(),
    name: Type.String(),
    kind: OneOf(kinds),
    points: Nullable(Type.Integer({ description: 'of a subscription: each month; null: no limit' })),
    startsOn: DateText,
    endsOn: Nullable(DateText),
    status: OneOf(passStatuses),
    pointsPerHalfDay: Nullable(Type.Integer()),
    pointsPerDay: Nullable(Type.Integer()),
    amountCents: Type.Integer(),
    currency: Type.String(),
    vatRateBasisPoints: Type.Integer(),
    boughtAt: InstantText,
    paidAt: Nullable(InstantText),
    resourceIds: Type.Array(Uuid),
    periods: Type.Array(PassPeriod, {
      description: 'what is left; of a subscription this month and the next',
    }),
  },
  { title: 'Pass' },
);
export type PassSchema = Static<typeof PassSchema>;

/** `startsAtOnce`: the person asks expressly that it begins within the 14 days of withdrawal (code de la consommation, L221-25). */
export const PassPurchase = Strict(
  {
    productId: Uuid,
    startsOn: Type.Optional(DateText),
    startsAtOnce: Type.Optional(
      Type.Boolean({ description: 'asked for expressly, before the 14 days of withdrawal are over' }),
    ),
    expectedTotal: Type.Optional(AmountCents),
  },
  { title: 'PassPurchase' },
);
export type PassPurchase = Static<typeof PassPurchase>;

/** As the place sees it. */
export const SoldPass = Type.Object(
  { ...PassSchema.properties, memberId: Uuid, memberName: Type.String() },
  { title: 'SoldPass' },
);
export type SoldPass = Static<typeof SoldPass>;

export const SoldPassQuery = Strict({
  status: Type.Optional(OneOf(passStatuses)),
  limit: limitField,
  cursor: cursorField,
});
export type SoldPassQuery = Static<typeof SoldPassQuery>;

/** `keep`: it goes on, and is paid, to the end of the last month that pays for a stay. */
export const Termination = Strict(
  { laterStays: Type.Optional(OneOf(['keep'] as const)) },
  { title: 'Termination' },
);
export type Termination = Static<typeof Termination>;

export const TerminationPreview = Type.Object(
  {
    endsOn: DateText,
    keptUntil: Type.String({ description: 'where it would end if the later stays were kept' }),
    hasEnded: Type.Boolean({ description: 'ended before: then nothing is left to decide' }),
    laterStays: Type.Array(
      Type.Object({
        bookingId: Uuid,
        reference: Type.String(),
        start: InstantText,
        end: InstantText,
        points: Type.Integer(),
      }),
    ),
  },
  { title: 'TerminationPreview' },
);
export type TerminationPreview = Static<typeof TerminationPreview>;
