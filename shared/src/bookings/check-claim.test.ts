import { expect, test } from 'vitest';
import { allocatedPeriod } from './allocated-period.ts';
import { checkClaim } from './check-claim.ts';

const pool = { allocation: 'any', unitIds: ['a', 'b', 'c'] } as const;
const hall = { allocation: 'all', unitIds: ['a', 'b'] } as const;

test('a pool gives as many units as it has', () => {
  expect(checkClaim({ quantity: 3 }, pool).ok).toBe(true);
  expect(checkClaim({ quantity: 4 }, pool)).toEqual({
    ok: false,
    refusal: { code: 'quantity-above-pool', quantity: 4, units: 3 },
  });
});

test('a resource of all its units is booked once, not several times over', () => {
  expect(checkClaim({ quantity: 1 }, hall).ok).toBe(true);
  expect(checkClaim({ quantity: 2 }, hall)).toEqual({
    ok: false,
    refusal: { code: 'whole-resource-quantity', quantity: 2 },
  });
});

test('a unit of another resource can not be asked for', () => {
  expect(checkClaim({ quantity: 1, unitId: 'z' }, pool)).toEqual({
    ok: false,
    refusal: { code: 'unit-not-in-resource', unitId: 'z' },
  });
});

test('the allocation includes the buffer that follows the stay', () => {
  expect(allocatedPeriod({ start: 0, end: 60_000 }, 15)).toEqual({ start: 0, end: 960_000 });
});
