import { expect, test } from 'vitest';
import { freeByUnit } from '../availability/index.ts';
import { instantText } from '../kernel/index.ts';
import { readOpeningHours } from '../places/index.ts';
import { splitStays } from './split-stays.ts';

const timeZone = 'Europe/Paris';
const office = [['09:00', '18:00']] as const;
const week = readOpeningHours(
  { weekly: { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office } },
  '2026-01-01',
);
if (!week.ok) throw new Error(week.refusal.code);
const calendar = { timeZone, weeks: [week.value], exceptions: new Map(), publicHolidays: new Set<string>() };
const desk = {
  slotMinutes: 30,
  minMinutes: 30,
  maxMinutes: 60 * 1_440,
  minNoticeMinutes: 0,
  maxAdvanceDays: 400,
  maxStaysAhead: 0,
  bufferMinutes: 0,
  requiresApproval: false,
  requiresTraining: false,
} as const;

const at = (text: string) => Date.parse(`${text}:00+01:00`);

/** 2027-03-01 is a Monday. */
function split(
  [from, to]: [string, string],
  taken: [unitId: string, from: string, to: string][],
  { units = ['a', 'b'], bufferMinutes = 0 } = {},
) {
  const interval = { start: at(from), end: at(to) };
  const busy = taken.map(([unitId, start, end]) => ({ unitId, start: at(start), end: at(end) }));
  const around = { start: interval.start, end: interval.end + bufferMinutes * 60_000 };
  const rules = { ...desk, bufferMinutes, variations: [] };
  const parts = splitStays({ calendar, rules, interval, freeByUnit: freeByUnit(units, busy, around) });
  return parts.map(({ unitId, interval: { start, end }, request }) => {
    expect(request).toEqual({ start: instantText(start, timeZone), end: instantText(end, timeZone) });
    return `${unitId} ${[start, end].map((instant) => instantText(instant, timeZone).slice(5, 16)).join(' to ')}`;
  });
}

const day: [string, string] = ['2027-03-01T09:00', '2027-03-01T18:00'];

test('a day on two units changes as late as the first one allows', () => {
  expect(
    split(day, [
      ['a', '2027-03-01T14:15', '2027-03-01T18:00'],
      ['b', '2027-03-01T09:00', '2027-03-01T11:00'],
    ]),
  ).toEqual(['a 03-01T09:00 to 03-01T14:00', 'b 03-01T14:00 to 03-01T18:00']);
});

test('between closing and opening nobody needs a unit', () => {
  expect(
    split(
      ['2027-03-04T09:00', '2027-03-08T12:00'],
      [
        ['a', '2027-03-05T18:00', '2027-03-08T12:00'],
        ['b', '2027-03-04T09:00', '2027-03-08T09:00'],
      ],
    ),
  ).toEqual(['a 03-04T09:00 to 03-05T18:00', 'b 03-08T09:00 to 03-08T12:00']);
});

test('the unit that reaches farthest makes the fewest parts', () => {
  const units = ['a', 'b', 'c'];
  expect(
    split(
      day,
      [
        ['a', '2027-03-01T11:00', '2027-03-01T12:00'],
        ['b', '2027-03-01T13:00', '2027-03-01T14:00'],
        ['c', '2027-03-01T09:00', '2027-03-01T10:00'],
        ['c', '2027-03-01T17:00', '2027-03-01T18:00'],
      ],
      { units },
    ),
  ).toEqual(['b 03-01T09:00 to 03-01T13:00', 'a 03-01T13:00 to 03-01T18:00']);
});

test('more than two changes, or an hour that nobody has, is no way', () => {
  const alternating: [string, string, string][] = [
    ['b', '2027-03-01T09:00', '2027-03-01T11:00'],
    ['a', '2027-03-01T11:00', '2027-03-01T13:00'],
    ['b', '2027-03-01T13:00', '2027-03-01T15:00'],
  ];
  expect(split(day, alternating)).toHaveLength(3);
  expect(split(day, [...alternating, ['a', '2027-03-01T15:00', '2027-03-01T17:00']])).toEqual([]);
  const both: [string, string, string][] = ['a', 'b'].map((unitId) => [
    unitId,
    '2027-03-01T12:00',
    '2027-03-01T13:00',
  ]);
  expect(split(day, both)).toEqual([]);
});

test('each part needs its buffer free as well', () => {
  const taken: [string, string, string][] = [
    ['a', '2027-03-01T14:00', '2027-03-01T18:00'],
    ['b', '2027-03-01T09:00', '2027-03-01T11:00'],
  ];
  expect(split(day, taken, { bufferMinutes: 20 })).toEqual([
    'a 03-01T09:00 to 03-01T13:30',
    'b 03-01T13:30 to 03-01T18:00',
  ]);
});
