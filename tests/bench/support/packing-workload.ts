import { dayMs, hourMs, type Instant } from '@escale/shared/kernel';

export const lengths = ['hours', 'half day', 'day', 'week', 'month'] as const;
export type Length = (typeof lengths)[number];

/** What somebody asks a pool for, and when; most stays are kept, some are cancelled before they begin. */
export type Wish = {
  id: string;
  length: Length;
  askedAt: Instant;
  start: Instant;
  end: Instant;
  cancelledAt: Instant | null;
  /** Whether they choose their unit, from those that are free, and which: 0 the first of them, 1 the last. */
  chosenUnit: number | null;
};

type Habit = {
  length: Length;
  /** Part of the unit days that are asked for. */
  share: number;
  unitDays: number;
  /** Asked for at most so many days ahead. */
  leadDays: number;
  period: (random: () => number) => { from: number; hours: number };
};

const habits: readonly Habit[] = [
  {
    length: 'hours',
    share: 0.1,
    unitDays: 0.25,
    leadDays: 5,
    period: (random) => ({ from: 9 + Math.floor(random() * 6), hours: 1 + Math.floor(random() * 4) }),
  },
  {
    length: 'half day',
    share: 0.1,
    unitDays: 0.5,
    leadDays: 10,
    period: (random) => (random() < 0.5 ? { from: 9, hours: 4 } : { from: 13, hours: 5 }),
  },
  {
    length: 'day',
    share: 0.3,
    unitDays: 2,
    leadDays: 20,
    period: (random) => ({ from: 9, hours: 9 + 24 * Math.floor(random() * 3) }),
  },
  {
    length: 'week',
    share: 0.3,
    unitDays: 7,
    leadDays: 60,
    period: () => ({ from: 9, hours: 9 + 24 * 6 }),
  },
  {
    length: 'month',
    share: 0.2,
    unitDays: 30,
    leadDays: 120,
    period: () => ({ from: 9, hours: 9 + 24 * 29 }),
  },
];

type Demand = { seed: number; units: number; days: number; load: number; choosers: number };

/** Wishes in the order in which they are uttered; a load of 1 asks for every unit on every day. */
export function packingWorkload({ seed, units, days, load, choosers }: Demand): Wish[] {
  const random = seededRandom(seed);
  const wishes = habits.flatMap(({ length, share, unitDays, leadDays, period }) =>
    Array.from({ length: Math.round((units * days * load * share) / unitDays) }, (_, index): Wish => {
      const { from, hours } = period(random);
      const start = Math.floor(random() * days) * dayMs + from * hourMs;
      const askedAt = start - Math.ceil(random() ** 2 * leadDays * 24) * hourMs;
      return {
        id: `${length} ${index}`,
        length,
        askedAt,
        start,
        end: start + hours * hourMs,
        cancelledAt: random() < 0.15 ? askedAt + random() * (start - askedAt) : null,
        chosenUnit: random() < choosers ? random() : null,
      };
    }),
  );
  return wishes.sort((a, b) => a.askedAt - b.askedAt);
}

/** Mulberry32: the same numbers for the same seed, so that a table can be printed again. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
