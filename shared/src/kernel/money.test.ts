import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiplyDivide, netOf } from './money.ts';

test('takes VAT out of an amount, half a cent going up', () => {
  expect(netOf(1_200, 2_000)).toBe(1_000);
  expect(netOf(1_600, 2_000)).toBe(1_333);
  expect(netOf(999, 0)).toBe(999);
  expect(netOf(3, 10_000)).toBe(2);
});

test('divides exactly, half up, as big integers do', () => {
  const factor = fc.integer({ min: 0, max: 100_000_000 });
  fc.assert(
    fc.property(
      factor,
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.integer({ min: 1, max: 20_000 }),
      (a, b, d) => {
        const exact = (2n * BigInt(a) * BigInt(b) + BigInt(d)) / (2n * BigInt(d));
        expect(BigInt(multiplyDivide(a, b, d))).toBe(exact);
      },
    ),
  );
});
