import { type Interval, overlaps } from '../kernel/index.ts';
import type { CalendarMonth, FareCap } from './fare-cap.ts';

/** A lane is the first, second … of the units that a person takes at a time; each has a counter of its own. */
type Lane = { audience: string; lane: number };

/** What the fare cap knows of one person at one resource. */
export type FareAccount = {
  counters: readonly (Lane & { month: CalendarMonth; paidCents: number })[];
  /** Those of the person's stays in force that have not ended. */
  taken: readonly (Lane & Interval)[];
};

export type FareLane = { lane: number; cap: FareCap };

export const emptyAccount: FareAccount = { counters: [], taken: [] };

/** The lowest lanes that no other stay of the person uses at the time, one for each unit, with what was paid on them. */
export function fareLanes(
  account: FareAccount,
  { audience, stay, quantity }: { audience: string; stay: Interval; quantity: number },
): FareLane[] {
  const taken = new Set(
    account.taken.filter((at) => at.audience === audience && overlaps(at, stay)).map(({ lane }) => lane),
  );
  const lanes: FareLane[] = [];
  for (let lane = 1; lanes.length < quantity; lane++) {
    if (!taken.has(lane)) lanes.push({ lane, cap: capOf(account, audience, lane) });
  }
  return lanes;
}

function capOf({ counters }: FareAccount, audience: string, lane: number): FareCap {
  const own = counters.filter((counter) => counter.audience === audience && counter.lane === lane);
  return { paidCents: new Map(own.map(({ month, paidCents }) => [month, paidCents])) };
}
