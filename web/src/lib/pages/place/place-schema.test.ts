import type { PlacePage } from '@escale/shared/resources';
import { expect, test } from 'vitest';
import { placeSchema } from './place-schema.ts';

const tariff = (formula: 'hour' | 'month', amountCents: number) => ({
  formula,
  audience: 'standard',
  amountCents,
  currency: 'EUR',
  vatRateBasisPoints: 2000,
  validFrom: '2026-01-01',
  example: false,
});
const nine: [string, string][] = [['09:00', '18:00']];
const casaco = {
  name: 'Casaco',
  description: null,
  website: null,
  address: '6 avenue Jean-Jaurès',
  postcode: '92240',
  commune: { name: 'Malakoff', insee: '92046' },
  location: { lat: 48.82161, lon: 2.303004, precision: 'address' },
  openingHours: {
    weekly: {
      monday: nine,
      tuesday: [],
      wednesday: [],
      thursday: [],
      friday: [],
      saturday: [['20:00', '24:00']],
      sunday: [],
    },
  },
  exceptions: [{ date: '2026-12-24', intervals: [], reason: null, example: false }],
  amenities: ['fast_internet'],
  resources: [{ tariffs: [tariff('hour', 400), tariff('month', 30_000)] }],
} as unknown as PlacePage;
const schema = (place = casaco) => placeSchema(place, 'https://escale.example/lieux/casaco', '2026-11-26');

test('tells machines the hours, the door and the real prices', () => {
  expect(schema()).toMatchObject({
    '@type': 'LocalBusiness',
    geo: { latitude: 48.82161, longitude: 2.303004 },
    priceRange: '4\u00a0€ – 300\u00a0€',
    openingHoursSpecification: [
      { dayOfWeek: 'https://schema.org/Monday', opens: '09:00', closes: '18:00' },
      { dayOfWeek: 'https://schema.org/Saturday', opens: '20:00', closes: '23:59' },
    ],
    specialOpeningHoursSpecification: [{ validFrom: '2026-12-24', opens: '00:00', closes: '00:00' }],
  });
});

test('where only the commune is known there are no coordinates, and without tariffs no price', () => {
  const vague = {
    ...casaco,
    resources: [],
    location: { lat: 48.8, lon: 2.3, precision: 'commune' as const },
  };
  expect(schema(vague)).not.toHaveProperty('geo');
  expect(schema(vague)).not.toHaveProperty('priceRange');
});
