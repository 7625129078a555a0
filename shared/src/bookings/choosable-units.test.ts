import { expect, test } from 'vitest';
import { choosableUnits } from './choosable-units.ts';
import type { Room, TakenSeat } from './seat-stay.ts';

const HOUR = 3_600_000;
const now = Date.parse('2027-09-01T08:00:00Z');
const period = { start: now + 120 * HOUR, end: now + 122 * HOUR };
const unitIds = ['a', 'b', 'c'];

const taken = (unitId: string, more: Partial<TakenSeat> = {}): TakenSeat => ({
  id: `on ${unitId}`,
  unitId,
  isPinned: false,
  booking: { id: unitId, resourceId: 'desks', status: 'confirmed', deadline: null },
  ...period,
  ...more,
});
const room = (seats: TakenSeat[]): Room => ({
  taken: seats,
  resourceUnits: new Map([['desks', unitIds]]),
  timeZone: 'Europe/Paris',
  now,
});
const choosable = (...seats: TakenSeat[]) => choosableUnits({ unitIds, period }, room(seats));

test('a seat whose stay can sit elsewhere may be chosen, one that is promised may not', () => {
  expect(choosable(taken('a'))).toEqual(['a', 'b', 'c']);
  expect(choosable(taken('a', { isPinned: true }))).toEqual(['b', 'c']);
});

test('nothing may be chosen where everybody is needed, and a lapsed hold keeps nobody away', () => {
  expect(choosable(taken('a'), taken('b'), taken('c'))).toEqual([]);
  const lapsed = { id: 'c', resourceId: 'desks', status: 'held', deadline: now - HOUR } as const;
  expect(
    choosable(
      taken('a', { isPinned: true }),
      taken('b', { isPinned: true }),
      taken('c', { booking: lapsed }),
    ),
  ).toEqual(['c']);
});
