import { describe, expect, test } from 'vitest';
import type { BookingStatus, Room, TakenSeat } from '../bookings/index.ts';
import { hourMs } from '../kernel/index.ts';
import type { Displacement } from './displacement.ts';
import { planClosure } from './plan-closure.ts';

const now = Date.parse('2027-09-01T08:00:00+02:00');
const nine = Date.parse('2027-09-06T09:00:00+02:00');
const hours = (from: number, to: number) => ({ start: nine + from * hourMs, end: nine + to * hourMs });
const resourceUnits = new Map([['desks', ['a', 'b', 'c']]]);

type Wish = { isPinned?: boolean; status?: BookingStatus; deadline?: number };
const seat = (id: string, unitId: string, from: number, to: number, wish: Wish = {}): TakenSeat => ({
  id: `seat of ${id} on ${unitId}`,
  unitId,
  ...hours(from, to),
  isPinned: wish.isPinned ?? false,
  booking: {
    id,
    resourceId: 'desks',
    status: wish.status ?? 'confirmed',
    deadline: wish.deadline ?? null,
  },
});
const room = (taken: TakenSeat[], at = now): Room => ({
  taken,
  resourceUnits,
  timeZone: 'Europe/Paris',
  now: at,
});
const close = (unitIds: string[], taken: TakenSeat[], how: Record<string, Displacement> = {}, at = now) =>
  planClosure({ unitIds, period: hours(0, 4) }, room(taken, at), (id) => how[id] ?? null);

describe('when units close', () => {
  test('nobody is hit where nobody sits, also right before and right after', () => {
    const taken = [
      seat('before', 'a', -4, 0, { isPinned: true }),
      seat('after', 'a', 4, 8, { isPinned: true }),
    ];
    expect(close(['a'], taken)).toEqual({ outcome: 'closes', moves: [], displaced: [] });
  });

  test('a flexible stay moves, and others make room for it', () => {
    const taken = [seat('1', 'a', 0, 8), seat('2', 'b', 0, 2), seat('3', 'c', 2, 8)];
    const plan = close(['a'], taken);
    expect(plan).toMatchObject({ outcome: 'closes', displaced: [] });
    const moved = new Map(plan.outcome === 'closes' ? plan.moves.map(({ id, unitId }) => [id, unitId]) : []);
    expect(moved.get('seat of 1 on a')).toMatch(/b|c/);
  });

  test('a chosen seat is hit, and told whether another one is free', () => {
    const chosen = seat('1', 'a', 0, 4, { isPinned: true });
    expect(close(['a'], [chosen])).toEqual({
      outcome: 'hits',
      hits: [{ bookingId: '1', canBeReseated: true }],
    });
    const fixed = { isPinned: true };
    expect(close(['a'], [chosen, seat('2', 'b', 0, 4, fixed), seat('3', 'c', 3, 5, fixed)])).toEqual({
      outcome: 'hits',
      hits: [{ bookingId: '1', canBeReseated: false }],
    });
  });

  test('a seat that is frozen since the evening before is hit too', () => {
    const eve = Date.parse('2027-09-05T18:00:00+02:00');
    expect(close(['a'], [seat('1', 'a', 0, 4)], {}, eve)).toMatchObject({ outcome: 'hits' });
    expect(close(['a'], [seat('1', 'a', 0, 4)], {}, eve - 1)).toMatchObject({ outcome: 'closes' });
  });

  test('all the seats of a group move together or not at all', () => {
    const taken = [seat('group', 'a', 0, 4), seat('group', 'b', 0, 4), seat('other', 'c', 0, 4)];
    expect(close(['a'], taken)).toMatchObject({ outcome: 'hits', hits: [{ bookingId: 'group' }] });
    expect(close(['a'], taken, { group: 'cancel' })).toEqual({
      outcome: 'closes',
      moves: [],
      displaced: [{ bookingId: 'group', how: 'cancel' }],
    });
  });

  test('of several flexible stays and too little room the oldest stay', () => {
    const taken = [seat('2', 'a', 0, 4), seat('1', 'b', 0, 4)];
    expect(close(['a', 'b'], taken)).toMatchObject({ outcome: 'hits', hits: [{ bookingId: '2' }] });
  });

  test('a hold whose time has run out hits nobody', () => {
    const lapsed = seat('1', 'a', 0, 4, { isPinned: true, status: 'held', deadline: now });
    expect(close(['a'], [lapsed])).toEqual({ outcome: 'closes', moves: [], displaced: [] });
  });
});

describe('what the place has chosen', () => {
  const chosen = (id: string, unitId: string) => seat(id, unitId, 0, 4, { isPinned: true });

  test('is done for all or for none', () => {
    const taken = [chosen('1', 'a'), chosen('2', 'b')];
    expect(close(['a', 'b'], taken, { 1: 'cancel' })).toMatchObject({ outcome: 'hits', hits: [{}, {}] });
    expect(close(['a', 'b'], taken, { 1: 'reseat', 2: 'reseat' })).toMatchObject({ outcome: 'hits' });
    expect(close(['a', 'b'], taken, { 1: 'reseat', 2: 'elsewhere' })).toEqual({
      outcome: 'closes',
      moves: [{ id: 'seat of 1 on a', unitId: 'c' }],
      displaced: [
        { bookingId: '1', how: 'reseat' },
        { bookingId: '2', how: 'elsewhere' },
      ],
    });
  });

  test('can only be to cut a stay that has begun, where something of it is left before the closure', () => {
    const running = [seat('1', 'a', -2, 8)];
    const during = nine - hourMs;
    for (const how of ['reseat', 'elsewhere'] as const)
      expect(close(['a'], running, { 1: how }, during)).toMatchObject({ outcome: 'hits' });
    expect(close(['a'], running, { 1: 'cancel' }, during)).toMatchObject({ outcome: 'closes' });
    const early = [seat('1', 'a', 0, 4, { status: 'checked_in' })];
    expect(close(['a'], early, { 1: 'cancel' }, nine - 1)).toMatchObject({ outcome: 'hits' });
  });
});
