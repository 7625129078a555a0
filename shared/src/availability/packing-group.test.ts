import { expect, test } from 'vitest';
import { packingGroup } from './packing-group.ts';

const resources = new Map([
  ['room A', ['a']],
  ['room B', ['b']],
  ['hall', ['a', 'b']],
  ['hall and kitchen', ['b', 'kitchen']],
  ['desks', ['d2', 'd1']],
]);

test('halves of a hall belong together, and whatever shares a unit with them', () => {
  expect(packingGroup(resources, ['a'])).toEqual(['a', 'b', 'kitchen']);
});

test('a pool that shares nothing is a group of its own, sorted for the locks', () => {
  expect(packingGroup(resources, ['d2'])).toEqual(['d1', 'd2']);
});

test('a unit of no resource stands alone', () => {
  expect(packingGroup(resources, ['z'])).toEqual(['z']);
});
