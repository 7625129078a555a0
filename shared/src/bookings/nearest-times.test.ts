import { describe, expect, test } from 'vitest';
import { type Interval, instantText } from '../kernel/index.ts';
import { type OpeningCalendar, readOpeningHours } from '../places/index.ts';
import type { BookingRules } from '../resources/index.ts';
import { deriveStay } from './derive-stay.ts';
import { daysLookedAround, nearestTimes } from './nearest-times.ts';
import type { StayFields } from './stay-request.schema.ts';

const timeZone = 'Europe/Paris';
const office = [['09:00', '18:00']] as const;
const weekdays = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };

function calendarOf(weekly: Parameters<typeof readOpeningHours>[0]['weekly']): OpeningCalendar {
  const week = readOpeningHours({ weekly, halfDaySplit: '13:00' }, '2026-01-01');
  if (!week.ok) throw new Error(week.refusal.code);
  return { timeZone, weeks: [week.value], exceptions: new Map(), publicHolidays: new Set() };
}

const desk: BookingRules = {
  slotMinutes: 30,
  minMinutes: 30,
  maxMinutes: 60 * 1_440,
  minNoticeMinutes: 0,
  maxAdvanceDays: 400,
  maxStaysAhead: 0,
  variations: [],
  bufferMinutes: 0,
  requiresApproval: false,
  requiresTraining: false,
};

type Case = { now?: string; taken?: [string, string][]; calendar?: OpeningCalendar; fits?: () => boolean };

const at = (text: string) => Date.parse(`${text}:00+01:00`);

/** 2027-03-03 is a Wednesday. */
function nearest(request: StayFields, wish: Case = {}) {
  const { now = '2027-03-01T08:00', taken = [], calendar = calendarOf(weekdays) } = wish;
  const context = { calendar, rules: desk, now: at(now) };
  const stay = deriveStay(request, context);
  if (!stay.ok) throw new Error(stay.refusal.code);
  const free = ({ start, end }: Interval) =>
    taken.every(([from, until]) => end <= at(from) || start >= at(until));
  const times = nearestTimes({ ...context, request, stay: stay.value, fits: wish.fits ?? free });
  for (const time of times) {
    const again = deriveStay(time.request, context);
    expect(again.ok && again.value.interval).toEqual(time.interval);
  }
  return times.map(({ interval }) =>
    [interval.start, interval.end].map((instant) => instantText(instant, timeZone).slice(5, 16)).join(' to '),
  );
}

const twoHours = { start: '2027-03-03T10:00', end: '2027-03-03T12:00' };

describe('a stay from start to end', () => {
  test('moves to just before and just after what is taken, then to the days around', () => {
    expect(nearest(twoHours, { taken: [['2027-03-03T11:00', '2027-03-03T13:30']] })).toEqual([
      '03-03T09:00 to 03-03T11:00',
      '03-03T13:30 to 03-03T15:30',
      '03-04T10:00 to 03-04T12:00',
    ]);
  });

  test('keeps its time of day on other days, or comes as near to it as it can', () => {
    const taken: [string, string][] = [
      ['2027-03-03T09:00', '2027-03-03T18:00'],
      ['2027-03-04T09:00', '2027-03-04T11:00'],
    ];
    expect(nearest(twoHours, { taken })).toEqual([
      '03-02T10:00 to 03-02T12:00',
      '03-04T11:00 to 03-04T13:00',
      '03-05T10:00 to 03-05T12:00',
    ]);
  });

  test('is never moved into the past, nor past closing', () => {
    const taken: [string, string][] = [['2027-03-03T10:00', '2027-03-03T17:00']];
    expect(nearest(twoHours, { now: '2027-03-03T09:40', taken })).toEqual([
      '03-04T10:00 to 03-04T12:00',
      '03-05T10:00 to 03-05T12:00',
      '03-08T10:00 to 03-08T12:00',
    ]);
  });

  test('keeps its time of day across the change of the clock', () => {
    const friday = { start: '2027-03-26T10:00', end: '2027-03-26T12:00' };
    const taken: [string, string][] = [['2027-03-01T00:00', '2027-03-27T00:00']];
    expect(nearest(friday, { taken })[0]).toBe('03-29T10:00 to 03-29T12:00');
  });

  test('after midnight it still belongs to the evening before', () => {
    const bar = calendarOf({ wednesday: [['18:00', '02:00']] });
    const night = { start: '2027-03-04T00:30', end: '2027-03-04T01:30' };
    const taken: [string, string][] = [['2027-03-04T00:00', '2027-03-04T02:00']];
    expect(nearest(night, { calendar: bar, taken })).toEqual([
      '03-03T23:00 to 03-04T00:00',
      '03-11T00:30 to 03-11T01:30',
      '03-18T00:30 to 03-18T01:30',
    ]);
  });

  test('finds nothing where nothing is free, after a bounded number of questions', () => {
    let asked = 0;
    const never = () => {
      asked++;
      return false;
    };
    expect(nearest(twoHours, { fits: never })).toEqual([]);
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(2 * daysLookedAround * 18);
  });
});

describe('a stay by formula', () => {
  test('a half-day becomes the other half, or the same on another date', () => {
    const morning = { formula: 'half_day', date: '2027-03-03', half: 'morning' } as const;
    expect(nearest(morning)).toEqual([
      '03-03T13:00 to 03-03T18:00',
      '03-04T09:00 to 03-04T13:00',
      '03-02T09:00 to 03-02T13:00',
    ]);
  });

  test('days and weeks begin on another open date', () => {
    const taken: [string, string][] = [['2027-03-03T09:00', '2027-03-03T18:00']];
    expect(nearest({ formula: 'day', date: '2027-03-03', count: 2 }, { taken })).toEqual([
      '03-04T09:00 to 03-05T18:00',
      '03-05T09:00 to 03-08T18:00',
      '03-01T09:00 to 03-02T18:00',
    ]);
    expect(nearest({ formula: 'week', date: '2027-03-03' }, { taken })[0]).toBe('03-04T09:00 to 03-10T18:00');
  });
});
