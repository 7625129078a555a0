import { describe, expect, test } from 'vitest';
import { instantText } from '../kernel/index.ts';
import { type OpeningCalendar, readOpeningHours } from '../places/index.ts';
import type { BookingRules } from '../resources/index.ts';
import { deriveStay } from './derive-stay.ts';
import type { StayFields } from './stay-request.schema.ts';

const timeZone = 'Europe/Paris';
const office = [['09:00', '18:00']] as const;

function calendarOf(
  weekly: Parameters<typeof readOpeningHours>[0]['weekly'],
  closed: string[] = [],
): OpeningCalendar {
  const week = readOpeningHours({ weekly, halfDaySplit: '13:00' }, '2026-01-01');
  if (!week.ok) throw new Error(week.refusal.code);
  const exceptions = new Map(closed.map((date) => [date, []]));
  return { timeZone, weeks: [week.value], exceptions, publicHolidays: new Set() };
}

const weekdays = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
const desk: BookingRules = {
  slotMinutes: 30,
  minMinutes: 60,
  maxMinutes: 40 * 1_440,
  minNoticeMinutes: 0,
  maxAdvanceDays: 400,
  maxStaysAhead: 0,
  variations: [],
  bufferMinutes: 0,
  requiresApproval: false,
  requiresTraining: false,
};
const now = Date.parse('2027-03-01T08:00+01:00');

function derive(fields: StayFields, rules: Partial<BookingRules> = {}, calendar = calendarOf(weekdays)) {
  const stay = deriveStay(fields, { calendar, rules: { ...desk, ...rules }, now });
  if (!stay.ok) return stay.refusal;
  const { interval, startsOn, dates } = stay.value;
  const shown = [interval.start, interval.end].map((at) => instantText(at, timeZone).slice(0, 16));
  return { stay: shown.join(' to '), startsOn, dates };
}

describe('a stay from start to end', () => {
  test('is taken as it is, nights and closed days in between included', () => {
    expect(derive({ start: '2027-03-05T10:00', end: '2027-03-08T12:30' })).toEqual({
      stay: '2027-03-05T10:00 to 2027-03-08T12:30',
      startsOn: '2027-03-05',
      dates: ['2027-03-05', '2027-03-08'],
    });
  });

  test('needs its end after its start', () => {
    expect(derive({ start: '2027-03-05T10:00', end: '2027-03-05T10:00' })).toEqual({
      code: 'end-before-start',
    });
    expect(derive({ start: '2027-03-05T10:00', end: '2027-03-04T12:00' })).toEqual({
      code: 'end-before-start',
    });
  });

  test('says which field is no time, does not exist or exists twice', () => {
    expect(derive({ start: 'infinity', end: '2027-03-05T10:00' })).toMatchObject({
      code: 'malformed-instant',
      field: 'start',
    });
    expect(derive({ start: '2027-03-26T10:00', end: '2027-03-28T02:30' })).toMatchObject({
      code: 'nonexistent-local-time',
      field: 'end',
    });
    expect(derive({ start: '2027-10-31T02:00', end: '2027-10-31T04:00' })).toMatchObject({
      code: 'ambiguous-local-time',
      field: 'start',
      offsets: ['+02:00', '+01:00'],
    });
  });

  test('off the grid is refused with the nearest times on it', () => {
    expect(derive({ start: '2027-03-05T10:10', end: '2027-03-05T12:00' })).toEqual({
      code: 'off-slot-grid',
      field: 'start',
      slotMinutes: 30,
      nearest: ['2027-03-05T10:00:00+01:00', '2027-03-05T10:30:00+01:00'],
    });
  });

  test('outside opening hours is refused with the hours of that date', () => {
    expect(derive({ start: '2027-03-05T17:00', end: '2027-03-05T19:00' })).toEqual({
      code: 'outside-opening-hours',
      field: 'end',
      date: '2027-03-05',
      open: [{ start: '2027-03-05T09:00:00+01:00', end: '2027-03-05T18:00:00+01:00' }],
    });
    expect(derive({ start: '2027-03-06T10:00', end: '2027-03-06T12:00' })).toMatchObject({
      field: 'start',
      open: [],
    });
    expect(derive({ start: '2027-03-05T18:00', end: '2027-03-08T12:00' })).toMatchObject({ field: 'start' });
    expect(derive({ start: '2027-03-05T10:00', end: '2027-03-08T09:00' })).toMatchObject({ field: 'end' });
  });

  test('after midnight it belongs to the evening before', () => {
    const bar = calendarOf({ friday: [['18:00', '02:00']] });
    expect(derive({ start: '2027-03-06T00:30', end: '2027-03-06T02:00' }, {}, bar)).toMatchObject({
      startsOn: '2027-03-05',
      dates: ['2027-03-05'],
    });
  });
});

describe('a stay by formula', () => {
  test('a half-day lasts to the split, or from it', () => {
    const half = (name: 'morning' | 'afternoon') =>
      ({ formula: 'half_day', date: '2027-03-05', half: name }) as const;
    expect(derive(half('morning'))).toMatchObject({ stay: '2027-03-05T09:00 to 2027-03-05T13:00' });
    expect(derive(half('afternoon'))).toMatchObject({ stay: '2027-03-05T13:00 to 2027-03-05T18:00' });
  });

  test('an empty half is refused, and a half never reaches past closing', () => {
    const mornings = calendarOf({ friday: [['08:30', '12:00']] });
    const half = (name: 'morning' | 'afternoon') =>
      ({ formula: 'half_day', date: '2027-03-05', half: name }) as const;
    expect(derive(half('afternoon'), {}, mornings)).toEqual({
      code: 'empty-half-day',
      date: '2027-03-05',
      half: 'afternoon',
    });
    expect(derive(half('morning'), {}, mornings)).toMatchObject({
      stay: '2027-03-05T08:30 to 2027-03-05T12:00',
    });
  });

  test('days are consecutive open dates, off the grid where opening hours are', () => {
    expect(derive({ formula: 'day', count: 3, date: '2027-03-05' })).toMatchObject({
      stay: '2027-03-05T09:00 to 2027-03-09T18:00',
      dates: ['2027-03-05', '2027-03-08', '2027-03-09'],
    });
    const early = calendarOf({ friday: [['08:50', '18:10']] });
    expect(derive({ formula: 'day', date: '2027-03-05' }, {}, early)).toMatchObject({
      stay: '2027-03-05T08:50 to 2027-03-05T18:10',
    });
  });

  test('a day that is closed is refused with the next open one', () => {
    expect(derive({ formula: 'day', count: 1, date: '2027-03-06' })).toEqual({
      code: 'closed-that-day',
      date: '2027-03-06',
      nextOpenDate: '2027-03-08',
    });
    expect(derive({ formula: 'half_day', date: '2027-03-06', half: 'morning' })).toMatchObject({
      code: 'closed-that-day',
    });
    expect(derive({ formula: 'day', count: 1, date: '2027-03-06' }, {}, calendarOf({}))).toMatchObject({
      nextOpenDate: null,
    });
  });

  test('weeks and months run from opening to closing, from and to midnight where closed', () => {
    expect(derive({ formula: 'week', count: 1, date: '2027-03-03' })).toMatchObject({
      stay: '2027-03-03T09:00 to 2027-03-09T18:00',
    });
    expect(derive({ formula: 'week', count: 2, date: '2027-03-07' })).toMatchObject({
      stay: '2027-03-07T00:00 to 2027-03-21T00:00',
      startsOn: '2027-03-07',
    });
    expect(derive({ formula: 'month', count: 1, date: '2027-04-01' })).toMatchObject({
      stay: '2027-04-01T09:00 to 2027-04-30T18:00',
    });
  });

  test('a month from the 31st is clamped, two months are counted from the first date', () => {
    const rules = { maxMinutes: 800 * 1_440, maxAdvanceDays: 1_100 };
    expect(derive({ formula: 'month', count: 1, date: '2028-01-31' }, rules)).toMatchObject({
      stay: '2028-01-31T09:00 to 2028-02-28T18:00',
    });
    expect(derive({ formula: 'month', count: 2, date: '2028-01-31' }, rules)).toMatchObject({
      stay: '2028-01-31T09:00 to 2028-03-30T18:00',
    });
  });

  test('an exception that closes a date moves the days on', () => {
    const calendar = calendarOf(weekdays, ['2027-03-08']);
    expect(derive({ formula: 'day', count: 2, date: '2027-03-05' }, {}, calendar)).toMatchObject({
      dates: ['2027-03-05', '2027-03-09'],
    });
  });

  test('a date that no calendar has is refused', () => {
    expect(derive({ formula: 'day', date: '2027-02-30' })).toEqual({
      code: 'malformed-date',
      date: '2027-02-30',
    });
  });
});

describe('rules of the resource', () => {
  const morning = { start: '2027-03-05T10:00', end: '2027-03-05T12:00' };

  test('length, formulas too', () => {
    expect(derive(morning, { minMinutes: 180 })).toEqual({
      code: 'stay-too-short',
      minMinutes: 180,
      minutes: 120,
    });
    expect(derive(morning, { maxMinutes: 90 })).toEqual({ code: 'stay-too-long', maxMinutes: 90 });
    expect(derive({ formula: 'day', date: '2027-03-05' }, { maxMinutes: 480 })).toMatchObject({
      code: 'stay-too-long',
    });
    expect(derive({ formula: 'day', count: 800, date: '2027-03-05' })).toMatchObject({
      code: 'stay-too-long',
    });
    expect(derive({ formula: 'month', count: 800, date: '2027-03-05' })).toMatchObject({
      code: 'stay-too-long',
    });
  });

  test('notice, with the earliest start on the grid', () => {
    expect(derive({ start: '2027-03-01T09:00', end: '2027-03-01T12:00' }, { minNoticeMinutes: 100 })).toEqual(
      {
        code: 'too-little-notice',
        minNoticeMinutes: 100,
        earliestStart: '2027-03-01T10:00:00+01:00',
      },
    );
  });

  test('nothing begins in the past, a start right now is in time', () => {
    const context = { calendar: calendarOf(weekdays), rules: desk };
    const today = { start: '2027-03-01T09:00', end: '2027-03-01T12:00' };
    const nine = Date.parse('2027-03-01T09:00+01:00');
    expect(deriveStay(today, { ...context, now: nine }).ok).toBe(true);
    expect(deriveStay(today, { ...context, now: nine + 1 })).toMatchObject({
      refusal: { code: 'starts-in-the-past' },
    });
    expect(deriveStay({ formula: 'day', date: '2027-03-01' }, { ...context, now: nine + 1 })).toMatchObject({
      refusal: { code: 'starts-in-the-past' },
    });
  });

  test('the horizon, by the local date of the start', () => {
    const rules = { maxAdvanceDays: 4 };
    expect(derive(morning, rules)).toMatchObject({ startsOn: '2027-03-05' });
    expect(derive({ ...morning, end: '2027-03-09T12:00' }, rules)).toMatchObject({ startsOn: '2027-03-05' });
    expect(derive({ start: '2027-03-08T10:00', end: '2027-03-08T12:00' }, rules)).toEqual({
      code: 'beyond-horizon',
      maxAdvanceDays: 4,
      lastDate: '2027-03-05',
    });
    expect(derive({ formula: 'week', date: '9998-12-28' })).toMatchObject({ code: 'beyond-horizon' });
    expect(derive({ start: '9998-12-31T23:00', end: '9998-12-31T23:30' })).toMatchObject({
      code: 'beyond-horizon',
    });
  });
});

describe('the form of the request', () => {
  test.each([
    [{}, ['start', 'end'], []],
    [{ start: '2027-03-05T10:00' }, ['end'], []],
    [{ formula: 'day' }, ['date'], []],
    [{ formula: 'half_day', date: '2027-03-05' }, ['half'], []],
    [{ formula: 'half_day', date: '2027-03-05', half: 'morning', count: 2 }, [], ['count']],
    [{ formula: 'day', date: '2027-03-05', half: 'morning' }, [], ['half']],
    [{ formula: 'day', date: '2027-03-05', start: '2027-03-05T10:00' }, [], ['start']],
    [{ start: '2027-03-05T10:00', end: '2027-03-05T12:00', date: '2027-03-05' }, [], ['date']],
    [{ formula: 'hour', date: '2027-03-05' }, ['start', 'end'], ['formula']],
  ] as const)('%j misses %j, has %j too much', (fields, missing, unexpected) => {
    expect(derive(fields)).toEqual({ code: 'stay-form-unclear', missing, unexpected });
  });
});
