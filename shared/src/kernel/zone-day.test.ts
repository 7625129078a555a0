import { expect, test } from 'vitest';
import { isTimeZone, offsetAt } from './zone-day.ts';

test.each(['Europe/Paris', 'America/Argentina/Ushuaia', 'Etc/GMT+5', 'UTC'])('%s is a time zone', (name) => {
  expect(isTimeZone(name)).toBe(true);
});

test.each(['', 'Paris', 'Europe/Malakoff', '+01:00', 'europe/paris', 'Europe/Paris; drop'])(
  '%j is none',
  (name) => {
    expect(isTimeZone(name)).toBe(false);
  },
);

test('forgets old days rather than keep every one that is ever asked for', () => {
  const at = Date.parse('2027-07-01T12:00Z');
  for (let day = 0; day < 10_000; day++) offsetAt(at + day * 86_400_000, 'UTC');
  expect(offsetAt(at, 'UTC')).toBe(0);
  expect(offsetAt(at, 'Europe/Paris')).toBe(7_200_000);
});
