import { type Formula, formulas } from './tariff.ts';

/** One way to sell a stay for one unit: what it costs, and how much of each formula it takes. */
export type Cover = {
  /** What is charged. */
  cents: number;
  /** What its pieces cost without a fare cap. */
  grossCents: number;
  counts: Readonly<Record<Formula, number>>;
  hourCents: number;
};

export const emptyCover: Cover = {
  cents: 0,
  grossCents: 0,
  counts: { hour: 0, half_day: 0, day: 0, week: 0, month: 0 },
  hourCents: 0,
};

export function addCovers(a: Cover, b: Cover): Cover {
  const counts = {
    hour: a.counts.hour + b.counts.hour,
    half_day: a.counts.half_day + b.counts.half_day,
    day: a.counts.day + b.counts.day,
    week: a.counts.week + b.counts.week,
    month: a.counts.month + b.counts.month,
  };
  return {
    cents: a.cents + b.cents,
    grossCents: a.grossCents + b.grossCents,
    counts,
    hourCents: a.hourCents + b.hourCents,
  };
}

export function coverOf(formula: Formula, count: number, cents: number): Cover {
  const counts = { ...emptyCover.counts, [formula]: count };
  return { cents, grossCents: cents, counts, hourCents: formula === 'hour' ? cents : 0 };
}

/** Negative when a is the better one: cheaper, with or without the fare cap, then with more of the longer formula. */
export function compareCovers(a: Cover, b: Cover): number {
  if (a.cents !== b.cents) return a.cents - b.cents;
  if (a.grossCents !== b.grossCents) return a.grossCents - b.grossCents;
  for (const formula of longestFirst) {
    if (a.counts[formula] !== b.counts[formula]) return b.counts[formula] - a.counts[formula];
  }
  return 0;
}

export const longestFirst: readonly Formula[] = formulas.toReversed();

export function formulasOf(cover: Cover): Formula[] {
  return longestFirst.filter((formula) => cover.counts[formula] > 0);
}
