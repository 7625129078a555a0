import { expect, test } from 'vitest';
import { formsOfStay } from './forms-of-stay.ts';

const open = [{ startMinute: 540, endMinute: 1_080 }];
const calendar = {
  timeZone: 'Europe/Paris',
  weeks: [
    {
      validFrom: '2020-01-01',
      weekly: { 1: open, 2: open, 3: open, 4: open, 5: open, 6: [], 7: [] },
      halfDaySplitMinute: 780,
      closesOnPublicHolidays: false,
    },
  ],
  exceptions: new Map(),
  publicHolidays: new Set<string>(),
};
const at = (text: string) => Date.parse(`${text}+02:00`);
const formulasOf = (start: string, end: string) =>
  formsOfStay({ start: at(start), end: at(end) }, calendar).map(({ fields }) => [
    fields.formula ?? 'clock',
    fields.count ?? fields.half,
  ]);

test('a stay may have been asked for by the clock, and by each formula that it is exactly', () => {
  expect(formulasOf('2027-09-06T09:00', '2027-09-06T11:00')).toEqual([['clock', undefined]]);
  expect(formulasOf('2027-09-06T09:00', '2027-09-06T13:00')).toEqual([
    ['clock', undefined],
    ['half_day', 'morning'],
  ]);
  expect(formulasOf('2027-09-06T09:00', '2027-09-06T18:00')).toEqual([
    ['clock', undefined],
    ['day', 1],
  ]);
  // A week ends with the night of its Sunday, which is closed.
  expect(formulasOf('2027-09-06T09:00', '2027-09-13T00:00')).toEqual([
    ['clock', undefined],
    ['week', 1],
  ]);
  expect(formulasOf('2027-09-01T09:00', '2027-09-30T18:00')).toEqual([
    ['clock', undefined],
    ['day', 22],
    ['month', 1],
  ]);
});
