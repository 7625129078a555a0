import { expect, test } from 'vitest';
import { canMove } from './can-move.ts';

const start = '2027-09-06T09:00:00+02:00';
const before = Date.parse('2027-09-06T08:59:00+02:00');

test('a stay that stands can be moved until it begins', () => {
  expect(canMove({ status: 'confirmed', start }, before)).toBe(true);
  expect(canMove({ status: 'confirmed', start }, Date.parse(start))).toBe(false);
  expect(canMove({ status: 'cancelled', start }, before)).toBe(false);
});

test('a stay in parts is not moved in one piece', () => {
  const part = { resourceId: '', start, end: start, units: [] };
  expect(canMove({ status: 'confirmed', start, parts: [part, part] }, before)).toBe(false);
});
