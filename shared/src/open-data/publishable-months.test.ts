import { expect, test } from 'vitest';
import { daysOfMonth, publishableMonths } from './publishable-months.ts';

test('a month is published once it has been over for ten days, and never before', () => {
  expect(publishableMonths('2026-11-20', '2027-01-10')).toEqual(['2026-11']);
  expect(publishableMonths('2026-11-20', '2027-01-11')).toEqual(['2026-11', '2026-12']);
  expect(publishableMonths('2027-01-05', '2027-01-31')).toEqual([]);
});

test('a month goes from its first day to its last, in leap years too', () => {
  expect(daysOfMonth('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(daysOfMonth('2027-12')).toEqual({ from: '2027-12-01', to: '2027-12-31' });
});
