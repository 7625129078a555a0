import type { Interval } from '../kernel/index.ts';
import type { Pass, PassSpending } from '../passes/index.ts';
import { cappedRefund } from '../pricing/index.ts';
import type { CountedFare } from './refundable.ts';
import type { Holdings } from './sell-to-person.ts';

/** What a booking in force counts for, lane by lane and month by month, and the points it is paid with. */
export type Counted = {
  shares: readonly (CountedFare & { audience: string; lane: number; month: string })[];
  spendings: readonly PassSpending[];
};

/** What a person would have for a resource if one of their stays there, from start to end, counted no more. */
export function holdingsWithout({ passes, fares }: Holdings, counted: Counted, stay: Interval): Holdings {
  const { shares, spendings } = counted;
  const counters = fares.counters.map((counter) => {
    const share = shares.find(
      ({ audience, lane, month }) =>
        audience === counter.audience && lane === counter.lane && month === counter.month,
    );
    if (!share) return counter;
    const { paidCents } = cappedRefund(share.counter, share, share.monthPriceCents).counter;
    return { ...counter, paidCents };
  });
  const taken = fares.taken.filter(
    ({ audience, lane, start, end }) =>
      start !== stay.start ||
      end !== stay.end ||
      !shares.some((share) => share.audience === audience && share.lane === lane),
  );
  return { passes: passes.map((pass) => withPointsBack(pass, spendings)), fares: { counters, taken } };
}

function withPointsBack(pass: Pass, spendings: readonly PassSpending[]): Pass {
  if (pass.pointsLeft === null) return pass;
  const back = spendings.filter(
    ({ passId, date }) =>
      passId === pass.id && pass.startsOn <= date && (pass.endsOn === null || date <= pass.endsOn),
  );
  return { ...pass, pointsLeft: back.reduce((left, { points }) => left + points, pass.pointsLeft) };
}
