import { expect, test } from 'vitest';
import type { Pass } from '../passes/index.ts';
import { holdingsAfter, passesAfter } from './holdings-after.ts';

const interval = { start: 1, end: 2 };
const price = { totalCents: 0, netCents: 0, vatCents: 0, currency: 'EUR' as const, lines: [] };
const month = {
  formula: 'month' as const,
  audience: 'member',
  amountCents: 20_000,
  vatRateBasisPoints: 2_000,
  validFrom: '2027-01-01',
};
const lane = (nth: number) => ({ lane: nth, cap: { paidCents: new Map() } });
const pass = (startsOn: string, endsOn: string, pointsLeft: number | null): Pass => ({
  id: 'pass',
  startsOn,
  endsOn,
  pointsLeft,
  pointsPer: { day: 3 },
});

test('what was paid counts on the lanes it was priced with, and they are in use for that time', () => {
  const fares = { counters: [{ audience: 'member', lane: 2, month: '2027-09', paidCents: 500 }], taken: [] };
  const shares = [
    { lane: 0, month: '2027-09', grossCents: 1_600, paidCents: 1_600 },
    { lane: 1, month: '2027-09', grossCents: 1_600, paidCents: 1_000 },
  ];
  const sold = { stay: { interval }, tariffs: { month }, price: { ...price, shares }, spendings: [] };
  const after = holdingsAfter({ passes: [], fares }, { ...sold, lanes: [lane(2), lane(3)] });
  expect(after.fares.counters).toEqual([
    { audience: 'member', lane: 2, month: '2027-09', paidCents: 2_100 },
    { audience: 'member', lane: 3, month: '2027-09', paidCents: 1_000 },
  ]);
  expect(after.fares.taken).toEqual([
    { audience: 'member', lane: 2, ...interval },
    { audience: 'member', lane: 3, ...interval },
  ]);
});

test('points are gone from the month of a subscription that they were spent in', () => {
  const months = [pass('2027-09-01', '2027-09-30', 9), pass('2027-10-01', '2027-10-31', 9)];
  const spendings = [{ date: '2027-10-04', passId: 'pass', points: 3 }];
  expect(passesAfter(months, { spendings }).map(({ pointsLeft }) => pointsLeft)).toEqual([9, 6]);
});

test('a pass without a limit has none afterwards', () => {
  const spendings = [{ date: '2027-09-06', passId: 'pass', points: 3 }];
  const [after] = passesAfter([pass('2027-09-01', '2027-09-30', null)], { spendings });
  expect(after?.pointsLeft).toBeNull();
});
