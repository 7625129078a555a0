import { expect, test } from 'vitest';
import { type Tariff, tariffsInForce } from './tariff.ts';

function day(audience: string, amountCents: number, validFrom = '2027-01-01'): Tariff {
  return { formula: 'day', audience, amountCents, vatRateBasisPoints: 2_000, validFrom };
}

test('a tariff counts from its date on and replaces the one before', () => {
  const tariffs = [day('standard', 1_800, '2027-06-01'), day('standard', 1_600)];
  expect(tariffsInForce(tariffs, '2026-12-31').day).toBeNull();
  expect(tariffsInForce(tariffs, '2027-05-31').day?.amountCents).toBe(1_600);
  expect(tariffsInForce(tariffs, '2027-06-01').day?.amountCents).toBe(1_800);
});

test('the cheapest of the audiences that a person has counts, and no other', () => {
  const tariffs = [day('standard', 1_600), day('member', 1_200), day('solidarity', 500)];
  expect(tariffsInForce(tariffs, '2027-02-01').day?.amountCents).toBe(1_600);
  expect(tariffsInForce(tariffs, '2027-02-01', ['member']).day?.amountCents).toBe(1_200);
  expect(tariffsInForce(tariffs, '2027-02-01', ['member', 'solidarity']).day?.amountCents).toBe(500);
});

test('a dearer tariff for an audience does not take the standard one away', () => {
  const tariffs = [day('standard', 1_600), day('member', 2_000)];
  expect(tariffsInForce(tariffs, '2027-02-01', ['member']).day?.audience).toBe('standard');
});

test('a formula may be sold to an audience alone', () => {
  expect(tariffsInForce([day('member', 900)], '2027-02-01').day).toBeNull();
  expect(tariffsInForce([day('member', 900)], '2027-02-01', ['member']).day?.amountCents).toBe(900);
});
