import { expect, test } from 'vitest';
import { dayAxis, onAxis } from './day-axis.ts';

const paris = 'Europe/Paris';

test('a day from 9 to 18 is 540 minutes, with its hours named every three', () => {
  const axis = dayAxis('2026-11-26', paris, { from: 540, to: 1080 });
  expect(axis.width).toBe(540);
  expect(axis.ticks.filter((tick) => !tick.isMinor).map((tick) => tick.minutes)).toEqual([
    540, 720, 900, 1080,
  ]);
  expect(onAxis(axis, { start: '2026-11-26T10:00:00+01:00', end: '2026-11-26T12:30:00+01:00' })).toEqual({
    from: 60,
    to: 210,
  });
});

test('the night of the spring change is one hour shorter, that of autumn one longer', () => {
  expect(dayAxis('2027-03-28', paris, { from: 0, to: 1440 }).width).toBe(23 * 60);
  expect(dayAxis('2027-10-31', paris, { from: 0, to: 1440 }).width).toBe(25 * 60);
});
