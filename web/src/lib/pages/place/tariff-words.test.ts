import type { ResourceSchema } from '@escale/shared/resources';
import { expect, test } from 'vitest';
import { otherAudiences, tariffsFor } from './tariff-words.ts';

const tariff = (formula: 'hour' | 'day', amountCents: number, validFrom: string, audience = 'standard') => ({
  formula,
  audience,
  amountCents,
  currency: 'EUR',
  vatRateBasisPoints: 2000,
  validFrom,
  example: true,
});
const desk = {
  tariffs: [
    tariff('day', 1600, '2026-01-01'),
    tariff('day', 1800, '2027-01-01'),
    tariff('day', 1500, '2025-01-01'),
    tariff('hour', 400, '2026-01-01'),
    tariff('day', 800, '2026-01-01', 'solidarity'),
  ],
} as Partial<ResourceSchema> as ResourceSchema;

test('of each formula the newest tariff in force is told, the shortest formula first', () => {
  expect(tariffsFor(desk, 'standard', '2026-11-26').map(({ amountCents }) => amountCents)).toEqual([
    400, 1600,
  ]);
});

test('other audiences are told apart', () => {
  expect(otherAudiences(desk)).toEqual(['solidarity']);
});
