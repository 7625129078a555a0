import { expect, test } from 'vitest';
import { quantityForPeople } from './quantity-for-people.ts';

test('a room holds as many as it says', () => {
  expect(quantityForPeople({ allocation: 'all', capacity: 8 }, 8)).toBe(1);
  expect(quantityForPeople({ allocation: 'all', capacity: 8 }, 9)).toBeNull();
});

test('in a pool each takes a desk', () => {
  expect(quantityForPeople({ allocation: 'any', capacity: null }, 3)).toBe(3);
});

test('nobody is sent to a room of unknown size', () => {
  expect(quantityForPeople({ allocation: 'all', capacity: null }, 1)).toBeNull();
});
