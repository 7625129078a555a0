import { expect, test } from 'vitest';
import { cellOfWish } from './cell-of-wish.ts';
import { wholeMonths } from './whole-months.ts';

const paris = 'Europe/Paris';

test('a wish is counted by its day, the hour it begins at, and how long it is', () => {
  expect(cellOfWish({ start: '2027-03-04T19:30', end: '2027-03-04T21:00' }, paris)).toEqual({
    onDate: '2027-03-04',
    hour: 19,
    length: 'hours',
  });
  expect(cellOfWish({ start: '2027-03-04T22:30:00Z', end: '2027-03-05T15:00:00Z' }, paris)).toEqual({
    onDate: '2027-03-04',
    hour: 23,
    length: 'day',
  });
  expect(cellOfWish({ formula: 'week', date: '2027-03-04' }, paris)).toMatchObject({
    hour: null,
    length: 'longer',
  });
});

test('what is no time is no wish', () => {
  expect(cellOfWish({ start: '2027-03-28T02:30', end: '2027-03-28T04:00' }, paris)).toBeNull();
  expect(cellOfWish({ start: '2027-03-04T10:00', end: '2027-03-04T09:00' }, paris)).toBeNull();
  expect(cellOfWish({ formula: 'day', date: '2027-02-30' }, paris)).toBeNull();
});

test('dates are widened to whole months', () => {
  expect(wholeMonths({ from: '2028-01-15', to: '2028-02-03' })).toEqual({
    from: '2028-01-01',
    to: '2028-02-29',
  });
});
