import type { SeenStay } from '@escale/shared/personal-data';
import { expect, test } from 'vitest';
import { seenMonths, twelveMonthsUntil } from './seen-months.ts';

const row = (date: string, bookedSeatMinutes: number, usedSeatMinutes = 0): SeenStay => ({
  bookingId: date,
  placeSlug: 'casaco',
  placeName: 'Casaco',
  resourceKind: 'desk',
  date,
  bookedSeatMinutes,
  usedSeatMinutes,
});

test('a year of months goes back over the turn of the year', () => {
  const months = twelveMonthsUntil('2026-11');
  expect([months[0], months[1], months[2], months.at(-1)]).toEqual([
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-11',
  ]);
  expect(twelveMonthsUntil('2026-12')[0]).toBe('2026-01');
});

test('the rows of a month add up to it, and a month without any is nought', () => {
  const [october, november] = seenMonths(
    ['2026-10', '2026-11'],
    [row('2026-11-20', 540), row('2026-11-02', 240, 240)],
  );
  expect(october).toEqual({ month: '2026-10', rows: [], bookedMinutes: 0, usedMinutes: 0 });
  expect([november?.bookedMinutes, november?.usedMinutes]).toEqual([780, 240]);
  expect(november?.rows.map(({ date }) => date)).toEqual(['2026-11-02', '2026-11-20']);
});
