import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../kernel/index.ts';
import type { DayToPay, Pass } from './pass.ts';
import { spendPasses } from './spend-passes.ts';

const firstDate = '2027-03-01';
const dates = fc.integer({ min: 0, max: 8 }).map((i) => addDays(firstDate, i));
const points = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 4 });

const passes: fc.Arbitrary<Pass[]> = fc
  .array(
    fc.record({
      startsOn: dates,
      endsOn: fc.option(dates),
      pointsLeft: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 6 }),
      half_day: points,
      day: points,
    }),
    { maxLength: 3 },
  )
  .map((drafts) =>
    drafts.map(({ half_day, day, ...draft }, i) => ({
      ...draft,
      id: `pass ${i}`,
      pointsPer: { ...(half_day !== undefined && { half_day }), ...(day !== undefined && { day }) },
    })),
  );

/** Touched dates as halves, 0 for a closed one. */
const weeks = fc.array(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 8 });
const quantities = fc.constantFrom(1, 1, 1, 2, 3);

function daysOf(halves: readonly number[]): DayToPay[] {
  return halves.flatMap((n, i) =>
    n === 0 ? [] : [{ date: addDays(firstDate, i), halves: n === 2 ? (2 as const) : (1 as const) }],
  );
}

/** The rule told date by date, as a person with the passes in hand would do it. */
function paidByHand(days: readonly DayToPay[], all: readonly Pass[], quantity: number): string[] {
  const hand = all
    .map((pass) => ({ ...pass, left: pass.pointsLeft ?? 1_000_000, isStopped: false }))
    .sort((a, b) => {
      const byEnd = (a.endsOn ?? '9').localeCompare(b.endsOn ?? '9');
      return byEnd || a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id);
    });
  const paid: string[] = [];
  for (const { date, halves } of days) {
    for (const pass of hand) {
      if (pass.isStopped || date < pass.startsOn || (pass.endsOn !== null && date > pass.endsOn)) continue;
      const prices = [
        ...(pass.pointsPer.day === undefined ? [] : [pass.pointsPer.day]),
        ...(pass.pointsPer.half_day === undefined ? [] : [pass.pointsPer.half_day * halves]),
      ];
      const price = Math.min(...prices) * quantity;
      if (price > pass.left) {
        pass.isStopped = true;
        continue;
      }
      pass.left -= price;
      paid.push(`${date} ${pass.id} ${price}`);
      break;
    }
  }
  return paid;
}

test('passes pay as a person with the passes in hand would pay, date by date', () => {
  fc.assert(
    fc.property(weeks, passes, quantities, (halves, all, quantity) => {
      const days = daysOf(halves);
      const spent = spendPasses(days, all, quantity);
      expect(spent.map(({ date, passId, points: n }) => `${date} ${passId} ${n}`)).toEqual(
        paidByHand(days, all, quantity),
      );
    }),
    { numRuns: 1_000 },
  );
});

test('no date is paid twice, no pass gives more than it has', () => {
  fc.assert(
    fc.property(weeks, passes, quantities, (halves, all, quantity) => {
      const spent = spendPasses(daysOf(halves), all, quantity);
      expect(new Set(spent.map(({ date }) => date)).size).toBe(spent.length);
      for (const { id, pointsLeft } of all) {
        const given = spent.filter(({ passId }) => passId === id).reduce((sum, { points: n }) => sum + n, 0);
        expect(given).toBeLessThanOrEqual(pointsLeft ?? Number.POSITIVE_INFINITY);
      }
    }),
  );
});

test('of a longer stay no date is paid that the shorter one inside it leaves to money', () => {
  fc.assert(
    fc.property(weeks, fc.array(fc.nat({ max: 2 })), passes, quantities, (halves, cuts, all, quantity) => {
      const shorter = halves.map((n, i) => Math.max(0, n - (cuts[i] ?? 0)));
      const inShorter = daysOf(shorter);
      const paidInShorter = new Set(spendPasses(inShorter, all, quantity).map(({ date }) => date));
      const paidInLonger = new Set(spendPasses(daysOf(halves), all, quantity).map(({ date }) => date));
      for (const { date } of inShorter) {
        if (!paidInShorter.has(date)) expect(paidInLonger.has(date)).toBe(false);
      }
    }),
    { numRuns: 2_000 },
  );
});
