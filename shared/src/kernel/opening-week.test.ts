import { expect, test } from 'vitest';
import type { Weekday } from './local-date.ts';
import {
  checkOpeningDay,
  checkOpeningWeek,
  type MinuteInterval,
  minuteIntervalOfText,
  minuteOfText,
  textOfMinute,
} from './opening-week.ts';

const closed = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } satisfies Record<
  Weekday,
  MinuteInterval[]
>;

function week(weekly: Partial<Record<Weekday, MinuteInterval[]>>, halfDaySplitMinute = 780) {
  const full = { ...closed, ...weekly };
  return checkOpeningWeek({
    validFrom: '2027-01-01',
    weekly: full,
    halfDaySplitMinute,
    closesOnPublicHolidays: true,
  });
}

function hours(start: string, end: string): MinuteInterval {
  const interval = minuteIntervalOfText(start, end);
  if (!interval) throw new Error(`${start}-${end}`);
  return interval;
}

test('reads and writes minutes of the day, 24:00 and past midnight included', () => {
  expect(minuteOfText('09:30')).toBe(570);
  expect(minuteOfText('24:00')).toBe(1_440);
  expect(textOfMinute(570)).toBe('09:30');
  expect(textOfMinute(1_440)).toBe('24:00');
  expect(textOfMinute(1_560)).toBe('02:00');
  for (const text of ['24:01', '9:00', '12:60', '25:00', '', '12h']) expect(minuteOfText(text)).toBeNull();
});

test('an end before its start runs past midnight, an equal one is nothing', () => {
  expect(minuteIntervalOfText('18:00', '02:00')).toEqual({ startMinute: 1_080, endMinute: 1_560 });
  expect(minuteIntervalOfText('18:00', '00:00')).toEqual({ startMinute: 1_080, endMinute: 1_440 });
  expect(minuteIntervalOfText('00:00', '24:00')).toEqual({ startMinute: 0, endMinute: 1_440 });
  expect(minuteIntervalOfText('09:00', '09:00')).toBeNull();
  expect(minuteIntervalOfText('24:00', '02:00')).toBeNull();
});

test('sorts the intervals of a day', () => {
  const sorted = week({ 1: [hours('14:00', '18:00'), hours('09:00', '12:00')] });
  expect(sorted.ok && sorted.value.weekly[1].map(({ startMinute }) => startMinute)).toEqual([540, 840]);
});

test('refuses intervals of one day that overlap, not those that touch', () => {
  expect(week({ 2: [hours('09:00', '13:00'), hours('12:00', '18:00')] })).toEqual({
    ok: false,
    refusal: { code: 'opening-intervals-overlap', weekday: 2 },
  });
  expect(week({ 2: [hours('09:00', '12:00'), hours('12:00', '18:00')] }).ok).toBe(true);
});

test('refuses a night that runs into the next day, from Sunday into Monday too', () => {
  const night = hours('18:00', '02:00');
  expect(week({ 5: [night], 6: [hours('01:00', '05:00')] })).toEqual({
    ok: false,
    refusal: { code: 'opening-overlaps-next-day', weekday: 5 },
  });
  expect(week({ 7: [night], 1: [hours('00:00', '05:00')] })).toEqual({
    ok: false,
    refusal: { code: 'opening-overlaps-next-day', weekday: 7 },
  });
  expect(week({ 5: [night], 6: [hours('02:00', '05:00')] }).ok).toBe(true);
});

test('refuses empty, reversed and outlandish intervals', () => {
  const refused = { ok: false, refusal: { code: 'opening-interval-empty' } };
  expect(checkOpeningDay([{ startMinute: 540, endMinute: 540 }])).toEqual(refused);
  expect(checkOpeningDay([{ startMinute: -1, endMinute: 540 }])).toEqual(refused);
  expect(checkOpeningDay([{ startMinute: 1_440, endMinute: 1_500 }])).toEqual(refused);
  expect(checkOpeningDay([{ startMinute: 0, endMinute: 1_441 }])).toEqual(refused);
  expect(checkOpeningDay([{ startMinute: 0.5, endMinute: 60 }])).toEqual(refused);
});

test('refuses a half-day split outside the day', () => {
  expect(week({}, 1_441).ok).toBe(false);
  expect(week({}, 1_440).ok).toBe(true);
});
