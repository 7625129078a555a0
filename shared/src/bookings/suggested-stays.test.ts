import { expect, test } from 'vitest';
import { type OpeningCalendar, readOpeningHours } from '../places/index.ts';
import { type Tariff, tariffsInForce } from '../pricing/index.ts';
import type { BookingRules } from '../resources/index.ts';
import { suggestedStays } from './suggested-stays.ts';

const timeZone = 'Europe/Paris';
const rules: BookingRules = {
  slotMinutes: 30,
  minMinutes: 60,
  maxMinutes: 40 * 1_440,
  minNoticeMinutes: 0,
  maxAdvanceDays: 120,
  maxStaysAhead: 0,
  variations: [],
  bufferMinutes: 0,
  requiresApproval: false,
  requiresTraining: false,
};

function calendarOf(open: string, close: string): OpeningCalendar {
  const week = readOpeningHours({ weekly: { friday: [[open, close]] } }, '2026-01-01');
  if (!week.ok) throw new Error(week.refusal.code);
  return { timeZone, weeks: [week.value], exceptions: new Map(), publicHolidays: new Set() };
}

const sold: Tariff[] = (
  [
    ['hour', 400],
    ['half_day', 1_000],
    ['day', 1_600],
  ] as const
).map(([formula, amountCents]) => ({
  formula,
  audience: 'standard',
  amountCents,
  vatRateBasisPoints: 2_000,
  validFrom: '2026-01-01',
}));

function suggest(now: string, calendar = calendarOf('09:00', '18:00'), change: Partial<BookingRules> = {}) {
  const tariffs = tariffsInForce(sold, '2027-03-05');
  const wish = { calendar, rules: { ...rules, ...change }, now: Date.parse(now), date: '2027-03-05' };
  return suggestedStays({ ...wish, tariffs, quantity: 1 }).map(({ formula, half, request, outcome }) => [
    half ?? formula ?? `${request.start?.slice(11, 16)} to ${request.end?.slice(11, 16)}`,
    outcome.ok ? outcome.value.price.totalCents : outcome.refusal.code,
  ]);
}

test('offers the day and its halves ahead of time', () => {
  expect(suggest('2027-03-01T12:00+01:00')).toEqual([
    ['day', 1_600],
    ['morning', 1_000],
    ['afternoon', 1_000],
  ]);
});

test('offers what is left of today from the next slot on', () => {
  expect(suggest('2027-03-05T10:10+01:00')).toEqual([
    ['10:30 to 18:00', 1_600],
    ['10:30 to 13:00', 1_000],
    ['afternoon', 1_000],
  ]);
  expect(suggest('2027-03-05T15:45+01:00')).toEqual([['16:00 to 18:00', 800]]);
});

test('offers nothing once too little of the day is left, nor on a closed one', () => {
  expect(suggest('2027-03-05T17:45+01:00')).toEqual([]);
  expect(suggest('2027-03-05T17:10+01:00')).toEqual([]);
  const closed = { ...calendarOf('09:00', '18:00'), exceptions: new Map([['2027-03-05', []]]) };
  expect(suggest('2027-03-01T12:00+01:00', closed)).toEqual([]);
});

test('a place that is open in the morning alone offers it once', () => {
  expect(suggest('2027-03-01T12:00+01:00', calendarOf('09:00', '12:00'))).toEqual([['day', 1_000]]);
});

test('says why a stay can not be had', () => {
  expect(suggest('2027-03-01T12:00+01:00', undefined, { maxMinutes: 300 })).toEqual([
    ['day', 'stay-too-long'],
    ['morning', 1_000],
    ['afternoon', 1_000],
  ]);
  expect(suggest('2026-03-01T12:00+01:00')[0]).toEqual(['day', 'beyond-horizon']);
});

test('too little notice for the morning leaves the slots after it', () => {
  expect(suggest('2027-03-05T08:30+01:00', undefined, { minNoticeMinutes: 120 })).toEqual([
    ['10:30 to 18:00', 1_600],
    ['10:30 to 13:00', 1_000],
    ['afternoon', 1_000],
  ]);
});
