import { expect, test } from 'vitest';
import { minuteMs } from '../kernel/index.ts';
import { areJobsLate } from './jobs-lateness.ts';

const now = Date.parse('2027-03-01T09:00:00Z');
const ago = (minutes: number) => now - minutes * minuteMs;

test('a job that missed one turn is not late yet, after two it is', () => {
  const run = { everyMinutes: 1, plannedAt: ago(600) };
  expect(areJobsLate([{ ...run, lastRunAt: ago(2) }], now)).toBe(false);
  expect(areJobsLate([{ ...run, lastRunAt: ago(6) }], now)).toBe(true);
});

test('one that never ran is given its time from when it was planned', () => {
  expect(areJobsLate([{ everyMinutes: 60, plannedAt: ago(100), lastRunAt: null }], now)).toBe(false);
  expect(areJobsLate([{ everyMinutes: 60, plannedAt: ago(130), lastRunAt: null }], now)).toBe(true);
});

test('a single late one makes them late, however punctual the others', () => {
  const punctual = { everyMinutes: 1, plannedAt: ago(600), lastRunAt: ago(0) };
  expect(areJobsLate([punctual, { ...punctual, lastRunAt: ago(10) }], now)).toBe(true);
});

test('where nothing was ever planned, no job runs at all', () => {
  expect(areJobsLate([], now)).toBe(true);
});
