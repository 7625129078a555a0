import fc from 'fast-check';
import { periods, type SpaceName, spaces, type Wish } from './town.ts';

/** `pick` names one of the bookings or entries there are by then, whichever number it is. */
export type Command =
  | { kind: 'book'; person: number; wish: Wish; hold: boolean }
  | { kind: 'confirm' | 'extend' | 'approve' | 'reject'; pick: number }
  | { kind: 'cancel'; pick: number; byPlace: boolean }
  | { kind: 'reschedule'; pick: number; period: number }
  | { kind: 'join'; person: number; wish: Wish }
  | { kind: 'leave'; pick: number }
  | { kind: 'expire' }
  | { kind: 'advance'; minutes: number };

export type Story = { begin: string; commands: Command[] };

const pick = fc.nat({ max: 11 });
const person = fc.constantFrom(0, 1);
const period = fc.nat({ max: periods.length - 1 });

const wishAt = (space: SpaceName): fc.Arbitrary<Wish> =>
  spaces[space].all
    ? period.map((at) => ({ space, period: at, quantity: 1, unit: null }))
    : fc.record({
        space: fc.constant(space),
        period,
        quantity: fc.constantFrom(1, 1, 1, 2),
        unit: fc.option(fc.constantFrom(...spaces[space].units), { freq: 3 }),
      });

const wish = fc.oneof(
  { weight: 5, arbitrary: wishAt('desk') },
  { weight: 2, arbitrary: wishAt('corner') },
  { weight: 1, arbitrary: wishAt('hall') },
);
/** Who waits can't choose a unit. */
const patientWish = wish.map((any) => ({ ...any, unit: null }));

/** Every deadline and every start is an even minute or one that no sum of these steps can hit. */
const minutes = fc.constantFrom(4, 16, 32, 180, 1_442);
const begin = fc.constantFrom('01T08:01', '05T17:01', '06T08:31');

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('book'), person, wish, hold: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('confirm', 'extend', 'approve', 'reject'), pick }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('cancel'), pick, byPlace: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reschedule'), pick, period }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('join'), person, wish: patientWish }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('expire') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('advance'), minutes }) },
);

export const story: fc.Arbitrary<Story> = fc.record({
  begin,
  commands: fc.array(command, { minLength: 1, maxLength: 24, size: 'max' }),
});
