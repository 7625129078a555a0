import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interval } from '../kernel/index.ts';
import { type BusyUnit, type FreeInterval, freeIntervals } from './free-intervals.ts';

const open = [{ start: 0, end: 100 }];
const unitIds = ['a', 'b', 'c'];

test('counts the units that are free, from one booking to the next', () => {
  const busy = [
    { unitId: 'a', start: 10, end: 30 },
    { unitId: 'b', start: 20, end: 40 },
  ];
  expect(freeIntervals({ open, unitIds, allocation: 'any', busy })).toEqual([
    { start: 0, end: 10, units: 3 },
    { start: 10, end: 20, units: 2 },
    { start: 20, end: 30, units: 1 },
    { start: 30, end: 40, units: 2 },
    { start: 40, end: 100, units: 3 },
  ]);
});

test('one booking that follows another on the spot leaves no seam, whichever unit it takes', () => {
  const busy = [
    { unitId: 'a', start: 10, end: 30 },
    { unitId: 'b', start: 30, end: 40 },
  ];
  expect(freeIntervals({ open, unitIds, allocation: 'any', busy })).toEqual([
    { start: 0, end: 10, units: 3 },
    { start: 10, end: 40, units: 2 },
    { start: 40, end: 100, units: 3 },
  ]);
});

test('times at which nothing is free are left out', () => {
  const busy = unitIds.map((unitId) => ({ unitId, start: 20, end: 30 }));
  expect(freeIntervals({ open, unitIds, allocation: 'any', busy })).toEqual([
    { start: 0, end: 20, units: 3 },
    { start: 30, end: 100, units: 3 },
  ]);
  expect(freeIntervals({ open, unitIds: [], allocation: 'any', busy })).toEqual([]);
});

test('a resource that takes all its units is free only when each of them is', () => {
  const busy = [
    { unitId: 'a', start: 10, end: 30 },
    { unitId: 'elsewhere', start: 50, end: 60 },
  ];
  expect(freeIntervals({ open, unitIds, allocation: 'all', busy })).toEqual([
    { start: 0, end: 10, units: 3 },
    { start: 30, end: 100, units: 3 },
  ]);
});

test('free time does not reach across closed time', () => {
  const days = [
    { start: 0, end: 10 },
    { start: 20, end: 30 },
  ];
  expect(freeIntervals({ open: days, unitIds, allocation: 'any', busy: [] })).toHaveLength(2);
});

const slots = fc.integer({ min: 0, max: 24 });
const busyUnits: fc.Arbitrary<BusyUnit[]> = fc
  .array(
    fc.record({
      unitId: fc.constantFrom('a', 'b', 'c', 'x'),
      start: slots,
      length: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map(({ unitId, start, length }) => ({ unitId, start, end: start + length })));
const openHours: fc.Arbitrary<Interval[]> = fc
  .uniqueArray(slots, { minLength: 2, maxLength: 8 })
  .map((bounds) => bounds.toSorted((a, b) => a - b))
  .map((bounds) => bounds.flatMap((start, i) => (i % 2 ? [] : [{ start, end: bounds[i + 1] ?? start + 1 }])));

test('agrees with counting instant by instant, in maximal intervals', () => {
  fc.assert(
    fc.property(openHours, busyUnits, fc.constantFrom('any', 'all'), (hours, busy, allocation) => {
      const free = freeIntervals({ open: hours, unitIds, allocation, busy });
      const unitsAt = (list: FreeInterval[], at: number) =>
        list.find(({ start, end }) => start <= at && at < end)?.units ?? 0;
      for (let at = 0; at < 36; at++) {
        const isOpen = hours.some(({ start, end }) => start <= at && at < end);
        const freeUnits = unitIds.filter(
          (unitId) => !busy.some((taken) => taken.unitId === unitId && taken.start <= at && at < taken.end),
        ).length;
        const counted = allocation === 'all' && freeUnits < unitIds.length ? 0 : freeUnits;
        expect(unitsAt(free, at)).toBe(isOpen ? counted : 0);
      }
      free.forEach((interval, i) => {
        const next = free[i + 1];
        expect(interval.start).toBeLessThan(interval.end);
        if (next) expect(interval.end).toBeLessThanOrEqual(next.start);
        if (next?.start === interval.end) expect(next.units).not.toBe(interval.units);
      });
    }),
    { numRuns: 500 },
  );
});
