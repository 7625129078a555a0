import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, instantText, localDateOf, resolveLocalTime, weekdayOf } from '../kernel/index.ts';
import { fieldsOn, lastDateOf, nominalPeriod, readFirstOccurrence } from './first-occurrence.ts';

const paris = 'Europe/Paris';
const years = Array.from({ length: 2037 - 2023 }, (_, i) => 2024 + i);

/** The last Sunday of a month of 31 days, when the clocks of Europe change. */
const changeOn = (year: number, month: '03' | '10'): string => {
  const last = `${year}-${month}-31`;
  return addDays(last, -(weekdayOf(last) % 7));
};

const clocks = fc
  .integer({ min: 0, max: 1_439 })
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );

const firstOf = (start: string, end: string) => {
  const first = readFirstOccurrence({ start, end }, paris);
  if (!first.ok) throw new Error(first.refusal.code);
  return first.value;
};

test.each(years)(
  '%i: each date shows the same time on the wall, or is refused for that night alone',
  (year) => {
    for (const month of ['03', '10'] as const) {
      const changesOn = changeOn(year, month);
      fc.assert(
        fc.property(clocks, clocks, fc.integer({ min: 1, max: 3 }), (from, to, nights) => {
          const firstDate = addDays(changesOn, -5);
          const first = firstOf(`${firstDate}T${from}`, `${addDays(firstDate, nights)}T${to}`);
          for (let day = 1; day <= 10; day++) {
            const date = addDays(firstDate, day);
            const { start = '', end = '' } = fieldsOn(first, date);
            expect(start.slice(0, 16)).toBe(`${date}T${from}`);
            expect(end.slice(0, 16)).toBe(`${addDays(date, nights)}T${to}`);
            for (const local of [start, end]) {
              const at = resolveLocalTime(local, paris);
              const isOddHour = local.slice(0, 10) === changesOn && local.slice(11, 13) === '02';
              expect(at.ok).toBe(!isOddHour);
              if (at.ok) expect(instantText(at.value, paris).slice(0, 19)).toBe(local);
            }
          }
        }),
        { numRuns: 25 },
      );
    }
  },
);

test('a date that can not be booked still has a place in the list: its own, and with a length', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...years),
      fc.constantFrom('03', '10'),
      clocks,
      clocks,
      (year, month, a, b) => {
        const [from = a, to = b] = [a, b].sort();
        fc.pre(from < to);
        const changesOn = changeOn(year, month === '03' ? '03' : '10');
        const firstDate = addDays(changesOn, -7);
        const { start, end } = nominalPeriod(
          firstOf(`${firstDate}T${from}`, `${firstDate}T${to}`),
          changesOn,
        );
        expect(localDateOf(start, paris)).toBe(changesOn);
        expect(end).toBeGreaterThan(start);
      },
    ),
  );
});

test('an end in UTC is the last moment at which a stay may begin, in winter and in summer', () => {
  const first = firstOf('2027-01-11T09:00', '2027-01-11T11:00');
  const lastOf = (date: string, time: string | null, isUtc = true) =>
    lastDateOf({ date, time, isUtc }, first);
  expect(lastOf('2027-01-20', '08:00:00')).toBe('2027-01-20');
  expect(lastOf('2027-01-20', '07:59:59')).toBe('2027-01-19');
  expect(lastOf('2027-07-20', '07:00:00')).toBe('2027-07-20');
  expect(lastOf('2027-07-20', '06:59:59')).toBe('2027-07-19');
  expect(lastOf('2027-01-20', '23:30:00')).toBe('2027-01-20');
  expect(lastOf('2027-01-20', '09:00:00', false)).toBe('2027-01-20');
  expect(lastOf('2027-01-20', '08:59:59', false)).toBe('2027-01-19');
  expect(lastOf('2027-01-20', null)).toBe('2027-01-20');
});

test('a formula has no time of its own: its dates are all that counts', () => {
  const first = readFirstOccurrence({ formula: 'half_day', half: 'morning', date: '2027-03-21' }, paris);
  if (!first.ok) throw new Error(first.refusal.code);
  expect(fieldsOn(first.value, '2027-03-28')).toEqual({
    formula: 'half_day',
    half: 'morning',
    date: '2027-03-28',
  });
  expect(lastDateOf({ date: '2027-03-28', time: '00:00:00', isUtc: true }, first.value)).toBe('2027-03-28');
});

test.each([
  [{ start: '2027-03-28T02:30', end: '2027-03-28T04:00' }, 'nonexistent-local-time'],
  [{ start: '2027-10-31T02:30', end: '2027-10-31T04:00' }, 'ambiguous-local-time'],
  [{ start: '2027-01-11T09:00', end: '2027-01-11T09:00' }, 'end-before-start'],
  [{ start: 'soon', end: 'later' }, 'malformed-instant'],
  [{ start: '2027-01-11T09:00' }, 'stay-form-unclear'],
  [{ formula: 'day', date: '2027-02-30' }, 'malformed-date'],
] as const)('a first stay that is none is refused: %o', (fields, code) => {
  const first = readFirstOccurrence(fields, paris);
  expect(first.ok ? 'read' : first.refusal.code).toBe(code);
});
