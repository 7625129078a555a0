import type { OpeningHours } from '@escale/shared/places';
import { expect, test } from 'vitest';
import { openingNow } from './opening-now.ts';

const day: [string, string][] = [
  ['09:00', '12:00'],
  ['14:00', '18:00'],
];
const week = (weekly: Partial<OpeningHours['weekly']> = {}): OpeningHours => ({
  validFrom: '2026-01-01',
  weekly: {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: [['18:00', '02:00']],
    saturday: [],
    sunday: [],
    ...weekly,
  },
  halfDaySplit: '13:00',
  closesOnPublicHolidays: true,
  example: false,
});
const casaco = {
  openingHours: week(),
  upcomingOpeningHours: [week()].slice(1),
  exceptions: [
    {
      date: '2026-12-24',
      intervals: [['10:00', '11:00']] as [string, string][],
      reason: null,
      example: false,
    },
  ],
  publicHolidays: [{ date: '2026-12-25', name: 'Noël' }],
  temporary: null,
};
const at = (date: string, minutes: number, place = casaco) => openingNow(place, { date, minutes });

test('is open from the first minute, and no longer at the last', () => {
  expect(at('2026-11-26', 540)).toEqual({ isOpen: true, until: 720 });
  expect(at('2026-11-26', 720)).toEqual({ isOpen: false, next: { date: '2026-11-26', minutes: 840 } });
});

test('a Friday night goes on after midnight', () => {
  expect(at('2026-11-28', 60)).toEqual({ isOpen: true, until: 120 });
  expect(at('2026-11-27', 1200)).toEqual({ isOpen: true, until: 1560 });
  expect(at('2026-11-28', 120)).toEqual({ isOpen: false, next: { date: '2026-11-30', minutes: 540 } });
});

test('exceptions win over the week, and a public holiday is a closed day', () => {
  expect(at('2026-12-24', 660)).toEqual({ isOpen: false, next: { date: '2026-12-28', minutes: 540 } });
  expect(at('2026-12-24', 615)).toEqual({ isOpen: true, until: 660 });
});

test('other hours hold from the date they are valid from', () => {
  const later = { ...week({ monday: [['08:00', '20:00']] }), validFrom: '2026-11-30' };
  const place = { ...casaco, upcomingOpeningHours: [later] };
  expect(at('2026-11-30', 1100, place)).toEqual({ isOpen: true, until: 1200 });
});

test('where nobody knows the hours nothing is claimed; a temporary place that ended does not open again', () => {
  expect(openingNow({ ...casaco, openingHours: null }, { date: '2026-11-26', minutes: 600 })).toBeNull();
  const over = { ...casaco, temporary: { opensOn: null, closesOn: '2026-11-20' } };
  expect(openingNow(over, { date: '2026-11-26', minutes: 600 })).toEqual({ isOpen: false, next: null });
});
