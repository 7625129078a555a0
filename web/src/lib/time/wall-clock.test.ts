import { expect, test } from 'vitest';
import { wallClock, wallClockEnd } from './wall-clock.ts';

test('an instant is shown on the clock of the place, whatever zone the machine is in', () => {
  expect(wallClock('2026-11-26T08:00:00Z', 'Europe/Paris')).toEqual({ date: '2026-11-26', minutes: 540 });
  expect(wallClock('2026-11-26T09:30:00+01:00', 'Indian/Reunion')).toEqual({
    date: '2026-11-26',
    minutes: 750,
  });
});

test('a stay that ends at midnight ends on the day it was on', () => {
  expect(wallClockEnd('2026-11-27T00:00:00+01:00', 'Europe/Paris')).toEqual({
    date: '2026-11-26',
    minutes: 1440,
  });
});
