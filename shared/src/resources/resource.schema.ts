import { type Static, Type } from 'typebox';
import { AmountCents, DateText, InstantText, Nullable, OneOf, Strict, Uuid } from '../kernel/index.ts';
import { allocationModes, resourceKinds } from './resource-kind.ts';
import { resourceQualities } from './resource-quality.ts';
import { variedFormulas } from './rule-variation.ts';

export const CancellationTierSchema = Strict({
  hoursBefore: Type.Integer({ minimum: 0, maximum: 8_760 }),
  refundPercent: Type.Integer({ minimum: 0, maximum: 100 }),
});

const AudienceWord = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' });
const MINUTES_OF_800_DAYS = 800 * 24 * 60;

const lengths = {
  minMinutes: Type.Integer({ minimum: 15, maximum: MINUTES_OF_800_DAYS }),
  maxMinutes: Type.Integer({ minimum: 15, maximum: MINUTES_OF_800_DAYS }),
  minNoticeMinutes: Type.Integer({ minimum: 0, maximum: 525_600 }),
  maxAdvanceDays: Type.Integer({ minimum: 0, maximum: 1_100 }),
  maxStaysAhead: Type.Integer({
    minimum: 0,
    maximum: 1_000,
    description: 'stays to come that one person may have in it at a time; 0: as many as they like',
  }),
};

export const RuleVariationSchema = Strict(
  {
    audience: AudienceWord,
    formula: Nullable(OneOf(variedFormulas)),
    validFrom: DateText,
    minMinutes: Nullable(lengths.minMinutes),
    maxMinutes: Nullable(lengths.maxMinutes),
    minNoticeMinutes: Nullable(lengths.minNoticeMinutes),
    maxAdvanceDays: Nullable(lengths.maxAdvanceDays),
    maxStaysAhead: Nullable(lengths.maxStaysAhead),
  },
  { title: 'RuleVariation' },
);

/** The rules of a resource as a manager writes them; what is left out has the default shown. */
const ruleFields = {
  capacity: Type.Integer({ minimum: 1, maximum: 10_000, description: 'people' }),
  slotMinutes: Type.Unsafe<15 | 30 | 60>({ type: 'integer', enum: [15, 30, 60] }),
  ...lengths,
  bufferMinutes: Type.Integer({ minimum: 0, maximum: 1_440 }),
  requiresApproval: Type.Boolean(),
  requiresTraining: Type.Boolean(),
  variations: Type.Array(RuleVariationSchema, {
    maxItems: 60,
    description:
      'other rules for an audience (standard: everybody), a formula (hour: a start and an end; null: any) or both, ' +
      'for stays from a date on; null: as the space says',
  }),
  cancellationPolicy: Type.Array(CancellationTierSchema, { maxItems: 8 }),
  qualities: Type.Array(OneOf(resourceQualities), { maxItems: 20, uniqueItems: true }),
};

const optionalRules = {
  capacity: Type.Optional(ruleFields.capacity),
  slotMinutes: Type.Optional(ruleFields.slotMinutes),
  minMinutes: Type.Optional(ruleFields.minMinutes),
  maxMinutes: Type.Optional(ruleFields.maxMinutes),
  minNoticeMinutes: Type.Optional(ruleFields.minNoticeMinutes),
  maxAdvanceDays: Type.Optional(ruleFields.maxAdvanceDays),
  bufferMinutes: Type.Optional(ruleFields.bufferMinutes),
  maxStaysAhead: Type.Optional(ruleFields.maxStaysAhead),
  requiresApproval: Type.Optional(ruleFields.requiresApproval),
  requiresTraining: Type.Optional(ruleFields.requiresTraining),
  variations: Type.Optional(ruleFields.variations),
  cancellationPolicy: Type.Optional(ruleFields.cancellationPolicy),
  qualities: Type.Optional(ruleFields.qualities),
};

const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });

export const NewResource = Strict(
  {
    name: Name,
    kind: OneOf(resourceKinds),
    allocation: OneOf(allocationModes),
    unitCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000 })),
    unitIds: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 2_000, uniqueItems: true })),
    ...optionalRules,
  },
  { title: 'NewResource' },
);
export type NewResource = Static<typeof NewResource>;

export const ResourceChange = Strict(
  { name: Type.Optional(Name), ...optionalRules },
  { title: 'ResourceChange' },
);
export type ResourceChange = Static<typeof ResourceChange>;

const Label = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' });

/** What a space is made of, in order: units it has, by id, new ones without; what is left out leaves it. */
export const UnitList = Strict(
  {
    units: Type.Array(Strict({ id: Type.Optional(Uuid), label: Label }), { minItems: 1, maxItems: 2_000 }),
  },
  { title: 'UnitList' },
);
export type UnitList = Static<typeof UnitList>;

/** A stay that stands against taking a unit away. */
export const BookedUnit = Type.Object({
  label: Type.String(),
  reference: Nullable(Type.String({ description: 'null: an event' })),
  displayName: Nullable(Type.String()),
  start: InstantText,
  end: InstantText,
});
export type BookedUnit = Static<typeof BookedUnit>;

export const UnitRef = Type.Object({ id: Uuid, label: Type.String() }, { title: 'Unit' });

export const TariffSchema = Type.Object(
  {
    formula: OneOf(['hour', 'half_day', 'day', 'week', 'month'] as const),
    audience: Type.String(),
    amountCents: Type.Integer(),
    currency: Type.String(),
    vatRateBasisPoints: Type.Integer(),
    validFrom: DateText,
    example: Type.Boolean(),
  },
  { title: 'Tariff' },
);

export const ReplacedTariffs = Type.Object(
  {
    tariffs: Type.Array(TariffSchema),
    unsold: Type.Array(Type.Object({ audience: Type.String(), from: DateText, to: Nullable(DateText) }), {
      description: 'for whom nothing is sold on which dates, both included; `to` null: without an end',
    }),
  },
  { title: 'ReplacedTariffs' },
);
export type ReplacedTariffs = Static<typeof ReplacedTariffs>;

export const NewTariff = Strict(
  {
    formula: OneOf(['hour', 'half_day', 'day', 'week', 'month'] as const),
    audience: AudienceWord,
    amountCents: AmountCents,
    vatRateBasisPoints: Type.Integer({ minimum: 0, maximum: 10_000 }),
    validFrom: Type.Optional(DateText),
  },
  { title: 'NewTariff' },
);
export type NewTariff = Static<typeof NewTariff>;

export const ResourceSchema = Type.Object(
  {
    id: Uuid,
    placeSlug: Type.String(),
    name: Type.String(),
    kind: OneOf(resourceKinds),
    allocation: OneOf(allocationModes),
    units: Type.Array(UnitRef),
    ...ruleFields,
    capacity: Nullable(ruleFields.capacity),
    tariffs: Type.Array(TariffSchema),
    example: Type.Boolean(),
  },
  { title: 'Resource' },
);
export type ResourceSchema = Static<typeof ResourceSchema>;
