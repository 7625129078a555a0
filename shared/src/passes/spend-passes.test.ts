import { expect, test } from 'vitest';
import { addDays } from '../kernel/index.ts';
import type { DayToPay, Pass } from './pass.ts';
import { spendPasses } from './spend-passes.ts';

/** Casaco's: ten days or fifteen half-days. */
const casaco: Pass = {
  id: 'casaco',
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  pointsLeft: 30,
  pointsPer: { half_day: 2, day: 3 },
};

function daysFrom(first: string, halves: string): DayToPay[] {
  return [...halves].map((half, i) => ({ date: addDays(first, i), halves: half === '2' ? 2 : 1 }));
}

/** Each paid date, as day of March, pass and points. */
function spend(halves: string, passes: Pass[], quantity = 1): string[] {
  const spendings = spendPasses(daysFrom('2027-03-01', halves), passes, quantity);
  return spendings.map(({ date, passId, points }) => `${Number(date.slice(8))} ${passId} ${points}`);
}

test('a pass pays ten days or fifteen half-days, and what is beyond remains for money', () => {
  expect(spend('222222222222', [casaco])).toHaveLength(10);
  expect(spend('11111111111111111', [casaco])).toHaveLength(15);
  expect(spend('212', [casaco])).toEqual(['1 casaco 3', '2 casaco 2', '3 casaco 3']);
});

test('both halves cost the day or two half-days, whichever takes fewer points', () => {
  expect(spend('2', [{ ...casaco, pointsPer: { half_day: 1, day: 3 } }])).toEqual(['1 casaco 2']);
  expect(spend('1', [{ ...casaco, pointsPer: { half_day: 4, day: 3 } }])).toEqual(['1 casaco 3']);
  expect(spend('2', [{ ...casaco, pointsPer: { half_day: 2 } }])).toEqual(['1 casaco 4']);
  expect(spend('1', [{ ...casaco, pointsPer: { day: 3 } }])).toEqual(['1 casaco 3']);
  expect(spend('1', [{ ...casaco, pointsPer: {} }])).toEqual([]);
});

test('the pass that ends first pays first, one without an end last', () => {
  const june = { ...casaco, id: 'june', endsOn: '2027-06-30', pointsLeft: 3 };
  const never = { ...casaco, id: 'never', endsOn: null };
  expect(spend('22', [never, casaco, june])).toEqual(['1 june 3', '2 casaco 3']);
  expect(spend('22', [never, { ...casaco, pointsLeft: 3 }])).toEqual(['1 casaco 3', '2 never 3']);
});

test('no pass pays beyond its dates', () => {
  expect(spend('222', [{ ...casaco, endsOn: '2027-03-02' }])).toEqual(['1 casaco 3', '2 casaco 3']);
  expect(spend('222', [{ ...casaco, startsOn: '2027-03-03' }])).toEqual(['3 casaco 3']);
});

test('a date is paid whole or not at all: the other half is not left for money', () => {
  expect(spend('2', [{ ...casaco, pointsLeft: 2 }])).toEqual([]);
  expect(spend('2', [{ ...casaco, pointsLeft: 0 }])).toEqual([]);
});

test('a pass that can’t pay a date pays none after it, the next pass goes on', () => {
  const small = { ...casaco, id: 'small', endsOn: '2027-06-30', pointsLeft: 2 };
  expect(spend('21', [small])).toEqual([]);
  expect(spend('21', [small, casaco])).toEqual(['1 casaco 3', '2 casaco 2']);
});

test('several desks take their points from one pass', () => {
  expect(spend('2222', [casaco], 4)).toEqual(['1 casaco 12', '2 casaco 12']);
  expect(spend('2', [casaco], 11)).toEqual([]);
});

test('a pass without limit, such as a month of a subscription, pays all its dates', () => {
  const march = { ...casaco, id: 'march', endsOn: '2027-03-31', pointsLeft: null };
  expect(spendPasses(daysFrom('2027-03-20', '2'.repeat(20)), [march], 1)).toHaveLength(12);
});
