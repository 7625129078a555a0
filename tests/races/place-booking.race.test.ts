import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { doubleBookings, fireAtOnce, listen, type Shot, tally } from '../support/race.ts';
import { openScene, type Scene } from '../support/scene.ts';

const REQUESTS = 200;

let scene: Scene;
let address: string;
let place: TestPlace;
let people: TestActor[];

beforeAll(async () => {
  scene = await openScene({ maxConnections: 20 });
  address = await listen(scene);
  place = await scene.place();
  people = await Promise.all(Array.from({ length: 50 }, () => signedIn(scene)));
});
afterAll(() => scene?.close());

const shots = (count: number, bodyOf: (index: number) => unknown): Shot[] =>
  Array.from({ length: Math.ceil(count / people.length) }, () => people)
    .flat()
    .slice(0, count)
    .map((as, index) => ({ as, path: '/bookings', body: bodyOf(index), key: newId() }));

const clock = (minutes: number): string =>
  `2027-09-06T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const stay = (resource: { id: string }, from: number, minutes: number, more = {}) => ({
  resourceId: resource.id,
  start: clock(from),
  end: clock(from + minutes),
  ...more,
});

const allocationsOf = (unitIds: string[]) =>
  scene.sql<{ start: number; end: number }[]>`
    select extract(epoch from lower(period))::int / 60 as start, extract(epoch from upper(period))::int / 60 as "end"
    from allocations where unit_id = any(${unitIds}::uuid[])`;

describe(`${REQUESTS} people want one desk at once`, () => {
  test('for the same morning: one gets it, everybody else is told that it is taken', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const outcomes = await fireAtOnce(
      address,
      shots(REQUESTS, () => stay(desk, 540, 240)),
    );
    expect(tally(outcomes)).toEqual({ '201': 1, '409 slot-unavailable': REQUESTS - 1 });
    expect(await doubleBookings(scene.sql)).toEqual([]);
  });

  test('for stays that all meet at noon, each another one: exactly one gets it', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const meeting = (index: number) => {
      const from = 540 + 30 * (index % 6);
      return stay(desk, from, 720 - from + 30 * (1 + (index % 11)));
    };
    const outcomes = await fireAtOnce(address, shots(REQUESTS, meeting));
    expect(tally(outcomes)).toEqual({ '201': 1, '409 slot-unavailable': REQUESTS - 1 });
    expect(await doubleBookings(scene.sql)).toEqual([]);
  });

  test('for stays scattered over the day: those accepted do not overlap, those refused had no room', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const wish = (index: number) => ({ from: 540 + 30 * ((index * 7) % 16), minutes: 30 + 30 * (index % 3) });
    const bodies = shots(REQUESTS, (index) => stay(desk, wish(index).from, wish(index).minutes));
    const outcomes = await fireAtOnce(address, bodies);
    expect(Object.keys(tally(outcomes)).sort()).toEqual(['201', '409 slot-unavailable']);
    const accepted = outcomes.flatMap(({ status }, index) => (status === 201 ? [wish(index)] : []));
    expect(await doubleBookings(scene.sql)).toEqual([]);
    expect(await allocationsOf(desk.unitIds)).toHaveLength(accepted.length);
    outcomes.forEach(({ status }, index) => {
      const { from, minutes } = wish(index);
      const met = accepted.some((other) => other.from < from + minutes && from < other.from + other.minutes);
      expect([status, met]).toEqual([status, true]);
    });
  });
});

test('a pool of seven desks takes exactly seven of 200', async () => {
  const desks = await scene.resource(place, { units: 7 });
  const outcomes = await fireAtOnce(
    address,
    shots(REQUESTS, () => stay(desks, 540, 240)),
  );
  expect(tally(outcomes)).toEqual({ '201': 7, '409 slot-unavailable': REQUESTS - 7 });
  expect(await doubleBookings(scene.sql)).toEqual([]);
});

test('groups that want three of ten desks leave one over, and none gets only a part', async () => {
  const desks = await scene.resource(place, { units: 10 });
  const outcomes = await fireAtOnce(
    address,
    shots(60, () => stay(desks, 540, 240, { quantity: 3 })),
  );
  expect(tally(outcomes)).toEqual({ '201': 3, '409 slot-unavailable': 57 });
  expect(await allocationsOf(desks.unitIds)).toHaveLength(9);
});

test('rooms that share their halves in opposite orders never wait for each other for ever', async () => {
  const halves = await scene.resource(place, { kind: 'meeting_room', units: 3 });
  const [a = '', b = '', c = ''] = halves.unitIds;
  const pairs = [
    [a, b],
    [b, c],
    [c, a],
    [b, a],
  ];
  const rooms = await Promise.all(
    pairs.map((units) => scene.resource(place, { kind: 'event_room', units, allocation: 'all' })),
  );
  const outcomes = await fireAtOnce(
    address,
    shots(120, (index) => stay(rooms[index % rooms.length] ?? halves, 540, 240)),
  );
  expect(tally(outcomes)).toEqual({ '201': 1, '409 slot-unavailable': 119 });
  expect(await doubleBookings(scene.sql)).toEqual([]);
});
