import fc from 'fast-check';
import { type House, mornings, periods, type SpaceName, spaces, units, type Wish } from './town.ts';

export type Displace = 'reseat' | 'elsewhere' | 'cancel' | null;
export type Job = 'expire' | 'release' | 'complete' | 'close-line';

/** `pick` names one of the bookings, entries, closures or series there are by then, whichever number it is. */
export type Command =
  | { kind: 'book'; person: number; wish: Wish; hold: boolean }
  | { kind: 'confirm' | 'extend' | 'approve' | 'reject' | 'check-in' | 'no-show'; pick: number }
  | { kind: 'cancel'; pick: number; byPlace: boolean }
  | { kind: 'reschedule'; pick: number; period: number }
  | { kind: 'join'; person: number; wish: Wish }
  | { kind: 'leave'; pick: number }
  | { kind: 'close'; units: string[]; period: number; displace: Displace }
  | { kind: 'lift'; pick: number }
  | { kind: 'repeat'; person: number; wish: Wish; count: number; skip: boolean }
  | { kind: 'cancel-series'; pick: number; from: number | null; to: number | null; byPlace: boolean }
  | { kind: 'add-date'; pick: number; period: number }
  | { kind: 'buy'; person: number }
  | { kind: Job }
  | { kind: 'advance'; minutes: number };

/** What is done to one booking. */
export type Change = Extract<
  Command,
  { kind: 'approve' | 'cancel' | 'check-in' | 'confirm' | 'extend' | 'no-show' | 'reject' | 'reschedule' }
>;

export type Story = { begin: string; house: House; commands: Command[] };

const pick = fc.nat({ max: 11 });
const person = fc.constantFrom(0, 1);
const period = fc.nat({ max: periods.length - 1 });
const morning = fc.constantFrom(...mornings);

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
const begin = fc.constantFrom('01T08:01', '05T17:01', '06T08:31', '06T08:51');
const house = fc.constantFrom<House[]>(
  { usesCheckIn: false, releaseMinutes: null },
  { usesCheckIn: true, releaseMinutes: null },
  { usesCheckIn: true, releaseMinutes: 60 },
);

const closing = fc.record({
  kind: fc.constant('close'),
  units: fc.subarray([...units], { minLength: 1 }),
  period,
  displace: fc.constantFrom<Displace[]>(null, 'reseat', 'elsewhere', 'cancel', 'cancel'),
});
/** Two or three of the mornings, from the first or the second on. */
const series = fc
  .tuple(wish, fc.constantFrom([0, 2] as const, [0, 3] as const, [1, 2] as const))
  .chain(([any, [first, count]]) =>
    fc.record({
      kind: fc.constant('repeat'),
      person,
      wish: fc.constant({ ...any, period: mornings[first] }),
      count: fc.constant(count),
      skip: fc.boolean(),
    }),
  );
const seriesEnd = fc.record({
  kind: fc.constant('cancel-series'),
  pick,
  from: fc.option(morning),
  to: fc.option(morning),
  byPlace: fc.boolean(),
});

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ kind: fc.constant('book'), person, wish, hold: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('confirm', 'extend', 'approve', 'reject'), pick }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('check-in', 'no-show'), pick }) },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('cancel'), pick, byPlace: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('reschedule'), pick, period }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('join'), person, wish: patientWish }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave'), pick }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('buy'), person }) },
  { weight: 5, arbitrary: closing },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('lift'), pick }) },
  { weight: 3, arbitrary: series },
  { weight: 1, arbitrary: seriesEnd },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add-date'), pick, period: morning }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom<Job[]>('expire', 'release', 'complete', 'close-line') }),
  },
  { weight: 7, arbitrary: fc.record({ kind: fc.constant('advance'), minutes }) },
);

export const story: fc.Arbitrary<Story> = fc.record({
  begin,
  house,
  commands: fc.array(command, { minLength: 1, maxLength: 24, size: 'max' }),
});
