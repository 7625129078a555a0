import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEWEST_ASKERS, tellCounts } from './tell-counts.ts';

const of = (count: number, askers = count) => ({ count, askers });
const countsOf = (parts: { count: number; askers: number }[]) => tellCounts(parts).map(({ count }) => count);

test('tells what five asked for, and nothing as nothing', () => {
  expect(countsOf([of(5), of(0), of(34)])).toEqual([5, 0, 34]);
});

test('does not take one who asks forty times for forty', () => {
  expect(countsOf([of(40, 2), of(9), of(12)])).toEqual([null, null, 12]);
});

test('keeps a neighbour untold, or the whole less the others would say it', () => {
  expect(tellCounts([of(3), of(8), of(20)])).toEqual([
    { count: null, isKept: false },
    { count: null, isKept: true },
    { count: 20, isKept: false },
  ]);
  expect(countsOf([of(2), of(2), of(30), of(8)])).toEqual([null, null, 30, null]);
});

test('whoever knows the whole never learns what fewer than five asked for', () => {
  const parts = fc.array(
    fc.tuple(fc.nat(40), fc.nat(40)).map(([count, askers]) => of(count, Math.min(count, askers))),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(parts, (all) => {
      const told = tellCounts(all);
      const untold = all.filter((_, nth) => told[nth]?.count === null);
      const whole = all.filter(({ count }) => count > 0);
      if (untold.length === 0) return;
      const askers = untold.reduce((sum, part) => sum + part.askers, 0);
      // Where everything is untold nothing can be subtracted.
      expect(untold.length === whole.length || (untold.length > 1 && askers >= FEWEST_ASKERS)).toBe(true);
      for (const [nth, part] of all.entries())
        if (part.count > 0 && part.askers < FEWEST_ASKERS) expect(told[nth]?.count).toBeNull();
    }),
  );
});
