import { expect, test } from 'vitest';
import { seatInTurn, type TurnWish } from './seat-in-turn.ts';
import type { Room, TakenSeat } from './seat-stay.ts';

const hour = 3_600_000;
const day = Date.parse('2027-09-06T00:00:00+02:00');
const from = (start: number, end: number) => ({ start: day + start * hour, end: day + end * hour });
const seat = (unitId: string, start: number, end: number, isPinned = false): TakenSeat => ({
  id: `${unitId} ${start}`,
  unitId,
  ...from(start, end),
  isPinned,
  booking: { id: `${unitId} ${start}`, resourceId: 'desks', status: 'confirmed', deadline: null },
});
const room = (...taken: TakenSeat[]): Room => ({
  taken,
  resourceUnits: new Map([['desks', ['a', 'b']]]),
  timeZone: 'Europe/Paris',
  now: Date.parse('2027-09-01T08:00:00+02:00'),
});
const wish = (start: number, end: number, more: Partial<TurnWish> = {}): TurnWish => ({
  resourceId: 'desks',
  allocation: 'any',
  unitIds: ['a', 'b'],
  quantity: 1,
  period: from(start, end),
  ...more,
});
const fitsOf = (wishes: TurnWish[], ...taken: TakenSeat[]) => seatInTurn(wishes, room(...taken)).fits;

test('each stay sees the seats of those before it', () => {
  expect(fitsOf([wish(9, 11), wish(10, 12), wish(10, 12)])).toEqual([true, true, false]);
});

test('one that finds no seat takes none from those after it', () => {
  expect(fitsOf([wish(9, 12, { quantity: 2 }), wish(10, 11)], seat('a', 9, 10, true))).toEqual([false, true]);
});

test('who may move does so for a later one, the earlier stays of the same person too', () => {
  const { fits, taken } = seatInTurn(
    [wish(9, 10), wish(10, 12, { wantedUnitId: 'a' }), wish(9, 10)],
    room(seat('a', 10, 12)),
  );
  expect(fits).toEqual([true, true, true]);
  expect(taken.find(({ id }) => id === 'a 10')?.unitId).toBe('b');
});

test('a chosen unit and the whole of a room stay where they are', () => {
  const { taken } = seatInTurn(
    [wish(9, 10, { wantedUnitId: 'b' }), wish(12, 13, { allocation: 'all' })],
    room(),
  );
  expect(taken.map(({ unitId, isPinned }) => [unitId, isPinned])).toEqual([
    ['b', true],
    ['a', true],
    ['b', true],
  ]);
});

test('a hold that has lapsed is in nobody’s way', () => {
  const lapsed = seat('a', 9, 12, true);
  const booking = { id: 'x', resourceId: 'desks', status: 'held' as const, deadline: 1 };
  expect(fitsOf([wish(9, 12, { quantity: 2 })], { ...lapsed, booking })).toEqual([true]);
});
