import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../kernel/index.ts';
import { type ManyWish, seatMany } from './seat-many.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2027-09-01T08:00:00Z');
const units = ['a', 'b', 'c'];
const room = { taken: [], resourceUnits: new Map([['r', units]]), timeZone: 'Europe/Paris', now: NOW };

const wishes = fc
  .array(
    fc.record({
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 8 }),
      bound: fc.option(fc.constantFrom(...units)),
    }),
    {
      maxLength: 25,
    },
  )
  .map((all) =>
    all.map(({ start, length, bound }, i): ManyWish => {
      const from = NOW + (48 + start) * HOUR;
      const period = { start: from, end: from + length * HOUR };
      return {
        id: String(i),
        resourceId: 'r',
        allocation: 'any',
        unitIds: units,
        quantity: 1,
        period,
        wantedUnitId: bound ?? undefined,
      };
    }),
  );

test('many stays are seated without two on one unit, each where it asked to be', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const { seats } = seatMany(all, room);
      const seated = all.flatMap((wish) => (seats.get(wish.id) ?? []).map((unitId) => ({ ...wish, unitId })));
      for (const [i, one] of seated.entries()) {
        if (one.wantedUnitId !== undefined) expect(one.unitId).toBe(one.wantedUnitId);
        for (const other of seated.slice(i + 1))
          if (one.unitId === other.unitId) expect(overlaps(one.period, other.period)).toBe(false);
      }
    }),
  );
});

test('a pool refuses none of many stays that never need more units at once than it has', () => {
  fc.assert(
    fc.property(wishes, (asked) => {
      const all = asked.map(({ wantedUnitId: _, ...wish }): ManyWish => wish);
      const most = Math.max(
        0,
        ...all.map(
          ({ period }) =>
            all.filter((other) => other.period.start <= period.start && other.period.end > period.start)
              .length,
        ),
      );
      if (most <= units.length) expect(seatMany(all, room).seats.size).toBe(all.length);
    }),
  );
});

test('who sits where another must sit moves, and it is said who of those who were there', () => {
  const period = { start: NOW + 60 * HOUR, end: NOW + 62 * HOUR };
  const booking = { id: 'old', resourceId: 'r', status: 'confirmed' as const, deadline: null };
  const taken = [{ id: 'seat', unitId: 'a', ...period, isPinned: false, booking }];
  const wish: ManyWish = {
    id: 'new',
    resourceId: 'r',
    allocation: 'any',
    unitIds: units,
    quantity: 1,
    period,
    wantedUnitId: 'a',
  };
  const { seats, moves } = seatMany([wish], { ...room, taken });
  expect(seats.get('new')).toEqual(['a']);
  expect(moves).toEqual([{ id: 'seat', unitId: expect.stringMatching(/[bc]/) }]);
});
