import { expect, test } from 'vitest';
import { takes } from './takes.ts';

const busy = [
  { unitId: 'a', start: 10, end: 20 },
  { unitId: 'b', start: 20, end: 30 },
  { unitId: 'elsewhere', start: 0, end: 99 },
];
const pool = { unitIds: ['a', 'b', 'c'], allocation: 'any' } as const;
const hall = { unitIds: ['a', 'b'], allocation: 'all' } as const;

test('a pool takes as many as have a free unit all along', () => {
  expect(takes(pool, busy, { start: 12, end: 18 }, 2)).toEqual({ fits: true, unitsFree: 2 });
  expect(takes(pool, busy, { start: 12, end: 18 }, 3)).toEqual({ fits: false, unitsFree: 2 });
  expect(takes(pool, busy, { start: 12, end: 22 }, 1)).toEqual({ fits: true, unitsFree: 1 });
});

test('stays that touch do not overlap', () => {
  expect(takes(pool, busy, { start: 0, end: 10 }, 3)).toEqual({ fits: true, unitsFree: 3 });
  expect(takes(pool, busy, { start: 30, end: 40 }, 3).fits).toBe(true);
});

test('a hall needs every one of its units, whatever the quantity', () => {
  expect(takes(hall, busy, { start: 12, end: 18 }, 1)).toEqual({ fits: false, unitsFree: 1 });
  expect(takes(hall, busy, { start: 30, end: 40 }, 1)).toEqual({ fits: true, unitsFree: 2 });
});

test('what is made of no units takes nobody', () => {
  expect(takes({ unitIds: [], allocation: 'all' }, [], { start: 0, end: 1 }, 1).fits).toBe(false);
});
