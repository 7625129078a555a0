import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  hourMs,
  instantText,
  minuteMs,
  minutesOf,
  startOfLocalDay,
  weekdayOf,
} from '../kernel/index.ts';
import { type OpeningCalendar, openDaysOf, readOpeningHours } from '../places/index.ts';
import type { BookingRules } from '../resources/index.ts';
import { deriveStay } from './derive-stay.ts';
import type { StayFields } from './stay-request.schema.ts';

const timeZone = 'Europe/Paris';
const rules: BookingRules = {
  slotMinutes: 30,
  minMinutes: 30,
  maxMinutes: 800 * 1_440,
  minNoticeMinutes: 0,
  maxAdvanceDays: 1_100,
  maxStaysAhead: 0,
  variations: [],
  bufferMinutes: 0,
  requiresApproval: false,
  requiresTraining: false,
};

function everyDay(open: string, close: string, halfDaySplit = '13:00'): OpeningCalendar {
  const day = [[open, close]] as const;
  const weekly = {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: day,
    sunday: day,
  };
  const week = readOpeningHours({ weekly, halfDaySplit, closesOnPublicHolidays: false }, '2020-01-01');
  if (!week.ok) throw new Error(week.refusal.code);
  return { timeZone, weeks: [week.value], exceptions: new Map(), publicHolidays: new Set() };
}

/** The last Sunday of a month of 31 days. */
function lastSunday(year: number, month: '03' | '10'): string {
  const last = `${year}-${month}-31`;
  return addDays(last, -(weekdayOf(last) % 7));
}

function derive(fields: StayFields, calendar: OpeningCalendar, around: string) {
  const now = startOfLocalDay(addDays(around, -40), timeZone);
  const stay = deriveStay(fields, { calendar, rules, now });
  return stay.ok ? { ...stay.value, minutes: minutesOf(stay.value.interval) } : stay.refusal;
}

const years = Array.from({ length: 2037 - 2024 + 1 }, (_, i) => 2024 + i);

describe.each(years)('the changes of the clock of %i in Paris', (year) => {
  const spring = lastSunday(year, '03');
  const autumn = lastSunday(year, '10');
  const always = everyDay('00:00', '24:00');

  test('make a day of 23 and one of 25 hours, a week and a month one hour shorter or longer', () => {
    const minutesFor = (formula: 'day' | 'week', date: string) => {
      const stay = derive({ formula, date }, always, date);
      return 'minutes' in stay ? stay.minutes : stay.code;
    };
    expect(minutesFor('day', spring)).toBe(23 * 60);
    expect(minutesFor('day', autumn)).toBe(25 * 60);
    expect(minutesFor('week', addDays(spring, -3))).toBe(7 * 1_440 - 60);
    expect(minutesFor('week', addDays(autumn, -3))).toBe(7 * 1_440 + 60);
    const month = derive({ formula: 'month', date: `${year}-10-01` }, always, autumn);
    expect(month).toMatchObject({ minutes: 31 * 1_440 + 60 });
  });

  test('leave opening hours on the wall clock, whatever the length of the night', () => {
    for (const date of [spring, autumn]) {
      const stay = derive(
        { formula: 'day', count: 3, date: addDays(date, -1) },
        everyDay('09:00', '18:00'),
        date,
      );
      const interval = 'interval' in stay ? stay.interval : { start: 0, end: 0 };
      expect(instantText(interval.start, timeZone).slice(0, 16)).toBe(`${addDays(date, -1)}T09:00`);
      expect(instantText(interval.end, timeZone).slice(0, 16)).toBe(`${addDays(date, 1)}T18:00`);
    }
  });

  test('every half hour of the spring day exists or is refused', () => {
    for (let minute = 0; minute < 1_410; minute += 30) {
      const clock = (m: number) =>
        `${spring}T${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
      const stay = derive({ start: clock(minute), end: clock(minute + 30) }, always, spring);
      const skipped = (m: number) => m >= 120 && m < 180;
      const answer = 'minutes' in stay ? stay.minutes : stay.code;
      const expected = skipped(minute) || skipped(minute + 30) ? 'nonexistent-local-time' : 30;
      expect(answer).toBe(expected);
    }
  });

  test('the autumn hour is booked twice over with offsets, as two stays that do not overlap', () => {
    const hour = (from: string, to: string) => derive({ start: from, end: to }, always, autumn);
    const first = hour(`${autumn}T02:00+02:00`, `${autumn}T02:00+01:00`);
    const second = hour(`${autumn}T02:00+01:00`, `${autumn}T03:00`);
    expect(first).toMatchObject({ minutes: 60 });
    expect(second).toMatchObject({ minutes: 60 });
    expect('interval' in first && 'interval' in second && second.interval.start - first.interval.start).toBe(
      hourMs,
    );
    expect(hour(`${autumn}T02:00`, `${autumn}T03:00`)).toMatchObject({ code: 'ambiguous-local-time' });
  });

  test('a half day ends at the split on the wall clock, also where that hour is skipped or comes twice', () => {
    const half = (date: string, which: 'morning' | 'afternoon') =>
      derive({ formula: 'half_day', date, half: which }, everyDay('00:00', '24:00', '02:30'), date);
    expect(half(spring, 'morning')).toMatchObject({ minutes: 120 });
    expect(half(spring, 'afternoon')).toMatchObject({ minutes: 21 * 60 });
    // The day turns at the first of two half past twos, as a place opens at the first.
    expect(half(autumn, 'morning')).toMatchObject({ minutes: 2.5 * 60 });
    expect(half(autumn, 'afternoon')).toMatchObject({ minutes: 22.5 * 60 });
    for (const date of [spring, autumn]) {
      const office = (which: 'morning' | 'afternoon') =>
        derive({ formula: 'half_day', date, half: which }, everyDay('09:00', '18:00'), date);
      expect([office('morning'), office('afternoon')]).toMatchObject([{ minutes: 240 }, { minutes: 300 }]);
    }
  });

  test('a night bar opens across both, one hour shorter and one longer', () => {
    const nights = everyDay('20:00', '04:00');
    const night = (date: string) => derive({ formula: 'day', date: addDays(date, -1) }, nights, date);
    expect(night(spring)).toMatchObject({ minutes: 7 * 60, dates: [addDays(spring, -1)] });
    expect(night(autumn)).toMatchObject({ minutes: 9 * 60, dates: [addDays(autumn, -1)] });
  });
});

/** A change of the clock, how many minutes it adds to the day, and whole dates before and after it. */
const changes = fc
  .tuple(
    fc.constantFrom(...years),
    fc.constantFrom('03' as const, '10' as const),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 12 }),
  )
  .map(([year, month, before, after]) => {
    const on = lastSunday(year, month);
    return { first: addDays(on, -before), last: addDays(on, after), gained: month === '10' ? 60 : -60 };
  });
const wallMinutes = fc.integer({ min: 18, max: 36 }).map((slot) => slot * 30);
const wall = (date: string, minute: number) =>
  `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minutesOnTheWall = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / minuteMs;

test('a stay across a change of the clock lasts an hour less or more than the wall clock says', () => {
  fc.assert(
    fc.property(changes, wallMinutes, wallMinutes, ({ first, last, gained }, from, to) => {
      const fields = { start: wall(first, Math.min(from, 1_050)), end: wall(last, Math.max(to, 570)) };
      const stay = derive(fields, everyDay('09:00', '18:00'), first);
      const onTheWall = minutesOnTheWall(`${fields.start}Z`, `${fields.end}Z`);
      expect(stay).toMatchObject({ minutes: onTheWall + gained, startsOn: first });
    }),
    { numRuns: 500 },
  );
});

test('a formula across a change of the clock begins and ends where the wall clock says', () => {
  const formulas = fc.constantFrom('day', 'week', 'month');
  fc.assert(
    fc.property(changes, formulas, ({ first, last, gained }, formula) => {
      const dayCount = minutesOnTheWall(first, last) / 1_440 + 1;
      const count = { day: dayCount, week: Math.ceil(dayCount / 7), month: 1 }[formula];
      const until = {
        day: addDays(first, count),
        week: addDays(first, 7 * count),
        month: addMonths(first, count),
      }[formula];
      const stay = derive({ formula, count, date: first }, everyDay('09:00', '18:00'), first);
      const end = addDays(until, -1);
      const onTheWall = minutesOnTheWall(`${first}T09:00Z`, `${end}T18:00Z`);
      expect(stay).toMatchObject({ minutes: onTheWall + gained, startsOn: first });
      const { interval } = 'interval' in stay ? stay : { interval: { start: 0, end: 0 } };
      const texts = [interval.start, interval.end].map((at) => instantText(at, timeZone).slice(0, 16));
      expect(texts).toEqual([`${first}T09:00`, `${end}T18:00`]);
    }),
    { numRuns: 500 },
  );
});

const dates = fc
  .tuple(fc.constantFrom(...years), fc.integer({ min: 0, max: 364 }))
  .map(([year, day]) => addDays(`${year}-01-01`, day));
const hours = fc.constantFrom(
  ['09:00', '18:00'] as const,
  ['00:00', '24:00'] as const,
  ['18:00', '03:00'] as const,
  ['01:30', '02:30'] as const,
);

test('a formula covers the local dates it names, no more and no less', () => {
  const formulas = fc.constantFrom('day', 'week', 'month');
  fc.assert(
    fc.property(
      dates,
      hours,
      formulas,
      fc.integer({ min: 1, max: 5 }),
      (date, [open, close], formula, count) => {
        const stay = derive({ formula, count, date }, everyDay(open, close), date);
        if (!('interval' in stay)) {
          // 01:30 to 02:30 still leaves half an hour on the spring day, so that nothing can be refused.
          expect(stay).toBeNull();
          return;
        }
        const ends = {
          day: addDays(date, count),
          week: addDays(date, 7 * count),
          month: addMonths(date, count),
        };
        expect(stay.startsOn).toBe(date);
        expect(stay.dates[0]).toBe(date);
        expect(stay.dates.at(-1)).toBe(addDays(ends[formula], -1));
        expect(new Set(stay.dates).size).toBe(stay.dates.length);
      },
    ),
  );
});

test('whatever is accepted is on the grid, inside opening hours and as long as it says', () => {
  const slots = fc.integer({ min: -100, max: 200 });
  fc.assert(
    fc.property(dates, hours, slots, slots, (date, [open, close], from, to) => {
      const calendar = everyDay(open, close);
      const midnight = startOfLocalDay(date, timeZone);
      const [start, end] = [midnight + from * 15 * minuteMs, midnight + to * 15 * minuteMs];
      const fields = { start: instantText(start, timeZone), end: instantText(end, timeZone) };
      const stay = derive(fields, calendar, date);
      const open30 = (at: number) => at % (30 * minuteMs) === 0;
      const opens = openDaysOf(calendar, { start: Math.min(start, end), end: Math.max(start, end) });
      const inside =
        opens.some((day) => day.open.some((hour) => hour.start <= start && start < hour.end)) &&
        opens.some((day) => day.open.some((hour) => hour.start < end && end <= hour.end));
      expect('interval' in stay).toBe(start < end && open30(start) && open30(end) && inside);
      if ('interval' in stay) expect(stay.interval).toEqual({ start, end });
    }),
    { numRuns: 500 },
  );
});

test('whatever is asked, the answer is a stay or a refusal, never an exception', () => {
  const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
  const wildDate = fc
    .tuple(fc.integer({ min: 0, max: 9_999 }), two(13), two(32))
    .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${month}-${day}`);
  const wildTime = fc
    .tuple(wildDate, two(25), two(61), fc.constantFrom('', 'Z', '+02:00', '-23:59', '+99:00'))
    .map(([date, hour, minute, offset]) => `${date}T${hour}:${minute}${offset}`);
  const time = fc.oneof(wildTime, fc.string());
  const fields: fc.Arbitrary<StayFields> = fc.oneof(
    fc.record({ start: time, end: time }, { requiredKeys: [] }),
    fc.record(
      {
        formula: fc.constantFrom('hour', 'half_day', 'day', 'week', 'month'),
        count: fc.integer({ min: 1, max: 800 }),
        date: fc.oneof(wildDate, fc.string()),
        half: fc.constantFrom('morning', 'afternoon'),
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(fields, hours, (asked, [open, close]) => {
      const context = { calendar: everyDay(open, close), rules, now: Date.parse('2027-01-01T00:00Z') };
      const answer = deriveStay(asked, context);
      expect(answer.ok ? 'stay' : answer.refusal.code).toMatch(/^[a-z-]+$/);
    }),
    { numRuns: 2_000 },
  );
});
