import { expect, test } from 'vitest';
import { type OpeningCalendar, readOpeningHours } from '../places/index.ts';
import type { Tariff } from '../pricing/index.ts';
import type { BookingRules } from '../resources/index.ts';
import { priceStay } from './price-stay.ts';
import type { StayFields } from './stay-request.schema.ts';

const rules: BookingRules = {
  slotMinutes: 30,
  minMinutes: 30,
  maxMinutes: 40 * 1_440,
  minNoticeMinutes: 0,
  maxAdvanceDays: 120,
  maxStaysAhead: 0,
  variations: [],
  bufferMinutes: 0,
  requiresApproval: false,
  requiresTraining: false,
};

function day(audience: string, amountCents: number, validFrom = '2026-01-01'): Tariff {
  return { formula: 'day', audience, amountCents, vatRateBasisPoints: 2_000, validFrom };
}

/** Open on Fridays, into the night. */
function calendar(): OpeningCalendar {
  const week = readOpeningHours({ weekly: { friday: [['18:00', '02:00']] } }, '2026-01-01');
  if (!week.ok) throw new Error(week.refusal.code);
  const exceptions = new Map();
  return { timeZone: 'Europe/Paris', weeks: [week.value], exceptions, publicHolidays: new Set() };
}

const friday = { formula: 'day', date: '2027-03-05' } as const;

function price(
  tariffs: Tariff[],
  who: { verifiedAudiences?: string[]; audience?: string } = {},
  fields: StayFields = friday,
) {
  const now = Date.parse('2027-03-01T12:00+01:00');
  const { verifiedAudiences = [], audience } = who;
  const verified = verifiedAudiences.map((name) => {
    const [audience = '', validUntil = null] = name.split(' until ');
    return { audience, validUntil };
  });
  const person = { verifiedAudiences: verified, audience };
  const sale = { calendar: calendar(), rules, now, tariffs, quantity: 1, ...person };
  const priced = priceStay(fields, sale);
  return priced.ok ? priced.value.price.totalCents : priced.refusal;
}

test('a person pays the cheapest of what the place has verified', () => {
  const tariffs = [day('standard', 1_600), day('member', 1_200), day('solidarity', 500)];
  expect(price(tariffs)).toBe(1_600);
  expect(price(tariffs, { verifiedAudiences: ['member', 'solidarity'] })).toBe(500);
});

test('an audience can be narrowed to one that is verified, and to the standard one', () => {
  const tariffs = [day('standard', 1_600), day('member', 1_200), day('solidarity', 500)];
  const verified = { verifiedAudiences: ['member', 'solidarity'] };
  expect(price(tariffs, { ...verified, audience: 'member' })).toBe(1_200);
  expect(price(tariffs, { ...verified, audience: 'standard' })).toBe(1_600);
  expect(price(tariffs, { ...verified, audience: 'resident' })).toEqual({
    code: 'audience-not-verified',
    audience: 'resident',
  });
});

test('an audience counts by the stay’s first date, whenever it is booked', () => {
  const tariffs = [day('standard', 1_600), day('solidarity', 500)];
  expect(price(tariffs, { verifiedAudiences: ['solidarity until 2027-03-05'] })).toBe(500);
  const ended = { verifiedAudiences: ['solidarity until 2027-03-04'] };
  expect(price(tariffs, ended)).toBe(1_600);
  expect(price(tariffs, { ...ended, audience: 'solidarity' })).toEqual({
    code: 'audience-not-verified',
    audience: 'solidarity',
  });
  const afterMidnight = { start: '2027-03-06T00:30', end: '2027-03-06T02:00' };
  expect(price(tariffs, { verifiedAudiences: ['solidarity until 2027-03-05'] }, afterMidnight)).toBe(500);
});

test('a stay after midnight is priced by the tariffs of the evening it belongs to', () => {
  const tariffs = [day('standard', 1_600), day('standard', 9_900, '2027-03-06')];
  const afterMidnight = { start: '2027-03-06T00:30', end: '2027-03-06T02:00' };
  expect(price(tariffs, {}, afterMidnight)).toBe(1_600);
});

test('a refusal of the stay comes before any price', () => {
  expect(price([], {}, { formula: 'day', date: '2027-03-06' })).toMatchObject({ code: 'closed-that-day' });
  expect(price([])).toEqual({ code: 'not-sold-for-this-duration', formulas: [] });
});
