import type { BookingSchema } from '@escale/shared/bookings';
import type { PriceLineSchema } from '@escale/shared/pricing';
import { expect, test } from 'vitest';
import { nightsOf, shifted } from './move-fields.ts';

const line = (formula: PriceLineSchema['formula'], count: number): PriceLineSchema => ({
  formula,
  count,
  unitAmountCents: 6_000,
  amountCents: 6_000,
  netCents: 5_000,
  vatCents: 1_000,
  vatRateBasisPoints: 2_000,
});
const booking = (start: string, end: string, lines: PriceLineSchema[], quantity = 1): BookingSchema => ({
  id: '',
  reference: '',
  placeSlug: 'casaco',
  placeName: 'Casaco',
  timeZone: 'Europe/Paris',
  resourceId: '',
  resourceName: '',
  resourceKind: 'desk',
  start,
  end,
  quantity,
  status: 'confirmed',
  units: [],
  total: 6_000,
  currency: 'EUR',
  net: 5_000,
  vat: 1_000,
  lines,
  cancellation: { refundPercentNow: 100, refundCentsNow: 6_000, cancellableNow: true, tiers: [] },
  refund: null,
  note: null,
  createdAt: start,
});
const monday = '2027-09-06T09:00:00+02:00';

test('a week goes to another first day as a week, whatever that makes its last day', () => {
  const week = booking(monday, '2027-09-13T00:00:00+02:00', [line('week', 1)]);
  expect(nightsOf(week)).toBe(6);
  expect(shifted(week, '2027-09-15')).toEqual({ formula: 'week', count: 1, date: '2027-09-15' });
});

test('some days keep their number and their hours, also over a clock change', () => {
  const days = booking(monday, '2027-09-08T12:00:00+02:00', [line('day', 2), line('half_day', 1)]);
  expect(shifted(days, '2027-10-29')).toEqual({ start: '2027-10-29T09:00', end: '2027-10-31T12:00' });
});

test('working days that a week has paid for stay as many days', () => {
  const days = booking(monday, '2027-09-10T18:00:00+02:00', [line('week', 1)]);
  expect(shifted(days, '2027-09-13')).toEqual({ start: '2027-09-13T09:00', end: '2027-09-17T18:00' });
});
