import { expect, test } from 'vitest';
import { addMonths, isLocalDate } from './local-date.ts';

test('a month from the 31st ends with the shorter month, two months do not remember it', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2027-01-31', 2)).toBe('2027-03-31');
  expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
});

test.each(['2027-02-30', '2027-13-01', '2027-1-01', '27-01-01', '2027-01-01T00:00', '', 'today'])(
  'does not take %j for a date',
  (text) => {
    expect(isLocalDate(text)).toBe(false);
  },
);
