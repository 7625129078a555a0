import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isLocalDate, localDateOf, weekdayOf } from './local-date.ts';

const dates = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => DateTime.utc(1990, 1, 1).plus({ days }).toISODate() ?? '');
const zones = fc.constantFrom(
  'Europe/Paris',
  'UTC',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Africa/Casablanca',
);
const instants = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2037, 11, 31) });

test('counts days, months and weekdays as the civil calendar does', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -800, max: 800 }), (date, n) => {
      const civil = DateTime.fromISO(date, { zone: 'utc' });
      expect(addDays(date, n)).toBe(civil.plus({ days: n }).toISODate());
      expect(addMonths(date, n)).toBe(civil.plus({ months: n }).toISODate());
      expect(weekdayOf(date)).toBe(civil.weekday);
      expect(daysBetween(date, addDays(date, n))).toBe(n);
      expect(isLocalDate(date)).toBe(true);
    }),
  );
});

test('reads the date on the wall calendar of any zone', () => {
  fc.assert(
    fc.property(instants, zones, (at, timeZone) => {
      expect(localDateOf(at, timeZone)).toBe(DateTime.fromMillis(at, { zone: timeZone }).toISODate());
    }),
    { numRuns: 1_000 },
  );
});
