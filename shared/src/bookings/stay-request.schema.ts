import { type Static, Type } from 'typebox';
import { DateText, OneOf, Strict, Uuid } from '../kernel/index.ts';

/** Either `start` and `end`, or `formula`, `count`, `date` (and `half`); deriveStay refuses any other mixture. */
export const stayFields = {
  start: Type.Optional(Type.String({ maxLength: 40, description: 'RFC 3339, or local time of the place' })),
  end: Type.Optional(Type.String({ maxLength: 40 })),
  formula: Type.Optional(OneOf(['half_day', 'day', 'week', 'month', 'hour'] as const)),
  count: Type.Optional(Type.Integer({ minimum: 1, maximum: 800 })),
  date: Type.Optional(DateText),
  half: Type.Optional(OneOf(['morning', 'afternoon'] as const)),
};

export const bookingRequestFields = {
  resourceId: Uuid,
  quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000, default: 1 })),
  unitId: Type.Optional(Uuid),
  audience: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' })),
  usePasses: Type.Optional(
    Type.Boolean({ description: 'false: pay in money whatever passes the person has', default: true }),
  ),
  ...stayFields,
};

/** A stay that changes units, spaces or places on the way. */
export const partsField = Type.Array(
  Strict({
    resourceId: Uuid,
    start: Type.String({ maxLength: 40, description: 'RFC 3339, or local time of the place' }),
    end: Type.String({ maxLength: 40 }),
  }),
  { minItems: 2, maxItems: 4, description: 'instead of one period: one part follows the other' },
);

const StayFields = Type.Object(stayFields);
export type StayFields = Static<typeof StayFields>;
