import { expect, test } from 'vitest';
import { instantText, type MinuteInterval, type OpeningWeek } from '../kernel/index.ts';
import { checkOpeningException } from './check-opening-exception.ts';
import { type OpeningCalendar, openDay, openDaysOf, openIntervals } from './opening-calendar.ts';
import { readOpeningHours, textOfWeekly } from './read-opening-hours.ts';

type Pairs = [string, string][];

function weekOf(day: Pairs, validFrom = '2026-01-01', closesOnPublicHolidays = true): OpeningWeek {
  const weekly = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  const week = readOpeningHours({ weekly, closesOnPublicHolidays }, validFrom);
  if (!week.ok) throw new Error(week.refusal.code);
  return week.value;
}

function calendarOf(weeks: OpeningWeek[], exceptions: [string, MinuteInterval[]][] = []): OpeningCalendar {
  return {
    timeZone: 'Europe/Paris',
    weeks,
    exceptions: new Map(exceptions),
    publicHolidays: new Set(['2027-07-14']),
  };
}

function shown(calendar: OpeningCalendar, date: string): string[] {
  return openDay(calendar, date).open.map(
    ({ start, end }) => `${instantText(start, 'Europe/Paris')} ${instantText(end, 'Europe/Paris')}`,
  );
}

const office = weekOf([['09:00', '18:00']]);

test('opens on the hours of the weekday, and not at weekends', () => {
  const calendar = calendarOf([office]);
  expect(shown(calendar, '2027-07-12')).toEqual(['2027-07-12T09:00:00+02:00 2027-07-12T18:00:00+02:00']);
  expect(openDay(calendar, '2027-07-17')).toEqual({
    date: '2027-07-17',
    timeZone: 'Europe/Paris',
    open: [],
    splitAt: null,
  });
});

test('a public holiday is closed, unless the week in force says otherwise', () => {
  expect(shown(calendarOf([office]), '2027-07-14')).toEqual([]);
  const braver = calendarOf([office, weekOf([['09:00', '18:00']], '2027-07-01', false)]);
  expect(shown(braver, '2027-07-14')).toHaveLength(1);
});

test('an exception wins over the week and over a holiday, and can close', () => {
  const calendar = calendarOf(
    [office],
    [
      ['2027-07-14', [{ startMinute: 600, endMinute: 720 }]],
      ['2027-07-15', []],
    ],
  );
  expect(shown(calendar, '2027-07-14')).toEqual(['2027-07-14T10:00:00+02:00 2027-07-14T12:00:00+02:00']);
  expect(shown(calendar, '2027-07-15')).toEqual([]);
});

test('a new week counts from its date on and leaves the past as it was', () => {
  const calendar = calendarOf([weekOf([['10:00', '20:00']], '2027-07-13'), office]);
  expect(shown(calendar, '2027-07-12')[0]).toContain('T09:00');
  expect(shown(calendar, '2027-07-13')[0]).toContain('T10:00');
  expect(shown(calendarOf([office]), '2025-12-31')).toEqual([]);
});

test('hours past midnight belong to the date they begin on', () => {
  const calendar = calendarOf([weekOf([['18:00', '02:00']])]);
  expect(shown(calendar, '2027-07-16')).toEqual(['2027-07-16T18:00:00+02:00 2027-07-17T02:00:00+02:00']);
  expect(shown(calendar, '2027-07-17')).toEqual([]);
  const afterMidnight = { start: Date.parse('2027-07-16T23:00Z'), end: Date.parse('2027-07-16T23:30Z') };
  expect(openDaysOf(calendar, afterMidnight).map(({ date, open }) => [date, open.length])).toEqual([
    ['2027-07-16', 1],
    ['2027-07-17', 0],
  ]);
});

test('where a new week begins inside the old night, the old one ends there', () => {
  const calendar = calendarOf([weekOf([['18:00', '03:00']]), weekOf([['01:00', '05:00']], '2027-07-16')]);
  expect(shown(calendar, '2027-07-15')).toEqual(['2027-07-15T18:00:00+02:00 2027-07-16T01:00:00+02:00']);
});

test('a night across the spring change is an hour shorter, across the autumn change an hour longer', () => {
  const all: Pairs = [['22:00', '06:00']];
  const night = readOpeningHours({ weekly: { saturday: all, sunday: [] } }, '2026-01-01');
  const calendar = calendarOf(night.ok ? [night.value] : []);
  const hoursOf = (date: string) =>
    openDay(calendar, date).open.map(({ start, end }) => (end - start) / 3_600_000);
  expect(hoursOf('2027-03-27')).toEqual([7]);
  expect(hoursOf('2027-06-05')).toEqual([8]);
  expect(hoursOf('2027-10-30')).toEqual([9]);
});

test('hours that lie wholly in the spring gap are none', () => {
  const week = readOpeningHours({ weekly: { sunday: [['02:00', '03:00']] } }, '2026-01-01');
  const calendar = calendarOf(week.ok ? [week.value] : []);
  expect(openDay(calendar, '2027-03-28')).toMatchObject({ open: [], splitAt: null });
  expect(openDay(calendar, '2027-04-04').open).toHaveLength(1);
});

test('a place that never closes is one interval over any days, clipped to them', () => {
  const day: Pairs = [['00:00', '24:00']];
  const weekly = {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: day,
    sunday: day,
  };
  const week = readOpeningHours({ weekly, closesOnPublicHolidays: false }, '2026-01-01');
  const calendar = calendarOf(week.ok ? [week.value] : []);
  expect(openIntervals(calendar, '2027-03-26', '2027-03-29')).toEqual([
    { start: Date.parse('2027-03-26T00:00+01:00'), end: Date.parse('2027-03-30T00:00+02:00') },
  ]);
});

test('clips a night of the eve to the days asked for', () => {
  const calendar = calendarOf([weekOf([['18:00', '02:00']])]);
  expect(openIntervals(calendar, '2027-07-17', '2027-07-18')).toEqual([
    { start: Date.parse('2027-07-17T00:00+02:00'), end: Date.parse('2027-07-17T02:00+02:00') },
  ]);
});

test('refuses an exception that runs into the next date, or that the eve runs into', () => {
  const calendar = calendarOf([weekOf([['08:00', '02:00']])]);
  expect(checkOpeningException(calendar, '2027-07-22', [{ startMinute: 60, endMinute: 120 }])).toEqual({
    ok: false,
    refusal: { code: 'opening-overlaps-next-day', date: '2027-07-21' },
  });
  expect(checkOpeningException(calendar, '2027-07-22', [{ startMinute: 600, endMinute: 1_980 }])).toEqual({
    ok: false,
    refusal: { code: 'opening-overlaps-next-day', date: '2027-07-22' },
  });
  expect(checkOpeningException(calendar, '2027-07-22', []).ok).toBe(true);
});

test('writes a week as it was read', () => {
  expect(textOfWeekly(office.weekly)).toMatchObject({ monday: [['09:00', '18:00']], sunday: [] });
  expect(readOpeningHours({ weekly: { monday: [['12:00', '12:00']] } }, '2027-01-01')).toEqual({
    ok: false,
    refusal: { code: 'opening-interval-empty', weekday: 1 },
  });
});

test('a temporary place is closed before its first and after its last date, exceptions or not', () => {
  const exception: [string, MinuteInterval[]] = ['2027-07-16', [{ startMinute: 600, endMinute: 660 }]];
  const calendar = { ...calendarOf([office], [exception]), opensOn: '2027-07-13', closesOn: '2027-07-15' };
  const open = ['2027-07-12', '2027-07-13', '2027-07-15', '2027-07-16'].map(
    (date) => shown(calendar, date).length,
  );
  expect(open).toEqual([0, 1, 1, 0]);
});
