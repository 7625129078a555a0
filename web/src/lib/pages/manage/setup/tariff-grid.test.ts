import { expect, test } from 'vitest';
import { amountOn, centsOf, euros } from './tariff-grid.ts';

test('an amount is read as people write it, and nothing else is', () => {
  expect(['16', '31,50', '31.5', '16 €', '0', '1\u00a0200'].map(centsOf)).toEqual([
    1_600, 3_150, 3_150, 1_600, 0, 120_000,
  ]);
  expect(['', 'seize', '-3', '1,234', '1e3'].map(centsOf)).toEqual([null, null, null, null, null]);
  expect([1_600, 3_150, 0, null].map((cents) => euros(cents, ','))).toEqual(['16', '31,50', '0', '']);
});

test('a cell shows the price that has begun last on the date of the change', () => {
  const price = (amountCents: number, validFrom: string) => ({
    formula: 'day' as const,
    audience: 'standard',
    amountCents,
    validFrom,
    currency: 'EUR',
    vatRateBasisPoints: 2_000,
    example: false,
  });
  const space = { tariffs: [price(1_600, '2026-01-01'), price(1_800, '2027-01-01')] };
  const cell = { audience: 'standard', formula: 'day' as const };
  expect([amountOn(space, cell, '2026-12-31'), amountOn(space, cell, '2027-01-01')]).toEqual([1_600, 1_800]);
});
