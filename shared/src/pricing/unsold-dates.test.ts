import { expect, test } from 'vitest';
import { minuteMs } from '../kernel/index.ts';
import { type OpeningCalendar, openDaysOf } from '../places/index.ts';
import { cheapestCover } from './cheapest-cover.ts';
import { formulas, type Tariff, tariffsInForce } from './tariff.ts';
import { unsoldDates } from './unsold-dates.ts';

const today = '2027-09-01';
const tariff = (more: Partial<Tariff> = {}): Tariff => ({
  formula: 'day',
  audience: 'standard',
  amountCents: 1_600,
  vatRateBasisPoints: 2_000,
  validFrom: '2027-01-01',
  ...more,
});

test('a tariff that is in force leaves none', () => {
  expect(unsoldDates([tariff()], today)).toEqual([]);
});

test('before the first tariff nothing is sold', () => {
  const list = [tariff({ validFrom: '2028-01-01' }), tariff({ formula: 'hour', validFrom: '2027-10-01' })];
  expect(unsoldDates(list, today)).toEqual([{ audience: 'standard', from: today, to: '2027-09-30' }]);
});

test('what is sold to an audience alone is sold to nobody else', () => {
  expect(unsoldDates([tariff({ audience: 'solidarity' })], today)).toEqual([
    { audience: 'standard', from: today, to: null },
  ]);
});

test('an audience buys at the standard tariff until its own begins', () => {
  const own = tariff({ audience: 'member', validFrom: '2027-11-01' });
  expect(unsoldDates([tariff(), own], today)).toEqual([]);
  expect(unsoldDates([tariff({ validFrom: '2028-01-01' }), own], today)).toEqual([
    { audience: 'standard', from: today, to: '2027-12-31' },
    { audience: 'member', from: today, to: '2027-10-31' },
  ]);
});

test('an empty list sells nothing, ever', () => {
  expect(unsoldDates([], today)).toEqual([{ audience: 'standard', from: today, to: null }]);
});

test.each(formulas)(
  'there are none of length: whatever is sold, here by the %s alone, covers every stay',
  (formula) => {
    const nineToSix = [{ startMinute: 540, endMinute: 1_080 }];
    const weekly = { 1: nineToSix, 2: nineToSix, 3: nineToSix, 4: nineToSix, 5: nineToSix, 6: [], 7: [] };
    const week = { validFrom: '2000-01-01', weekly, halfDaySplitMinute: 780, closesOnPublicHolidays: false };
    const calendar: OpeningCalendar = {
      timeZone: 'Europe/Paris',
      weeks: [week],
      exceptions: new Map(),
      publicHolidays: new Set(),
    };
    const start = Date.parse('2027-09-06T09:00:00+02:00');
    for (const minutes of [30, 240, 540, 2_000, 10_000, 60_000, 400_000]) {
      const stay = { start, end: start + minutes * minuteMs };
      const tariffs = tariffsInForce([tariff({ formula })], today);
      const openDays = openDaysOf(calendar, stay);
      expect(cheapestCover({ stay, openDays, slotMinutes: 30, tariffs, quantity: 1 }).ok).toBe(true);
    }
  },
);
