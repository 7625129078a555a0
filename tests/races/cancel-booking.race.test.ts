import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import {
  doubleBookings,
  fireAtOnce,
  listen,
  raceOn,
  seesDamage,
  tally,
  withoutRowLocks,
} from '../support/race.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let address: string;
let place: TestPlace;
let ada: TestActor;
let others: TestActor[];

beforeAll(async () => {
  scene = await openScene({ maxConnections: 20 });
  address = await listen(scene);
  place = await scene.place();
  ada = await signedIn(scene);
  others = await Promise.all(Array.from({ length: 30 }, () => signedIn(scene)));
});
afterAll(() => scene?.close());

const bookedDesk = async () => {
  const desk = await scene.resource(place, { units: 1 });
  const body = { resourceId: desk.id, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
  const { body: booking } = await scene.call('POST', '/bookings', { as: ada, body });
  return { body, path: `/bookings/${booking.id}/cancellation`, id: String(booking.id) };
};

test('who wants a desk while it is being cancelled gets it whole or not at all, and at most one does', async () => {
  for (let round = 0; round < 5; round++) {
    const { body, path, id } = await bookedDesk();
    const wishes = others.map((as) => ({ as, path: '/bookings', body, key: newId() }));
    const cancellation = { as: ada, path, key: newId() };
    const outcomes = await fireAtOnce(address, [...wishes.slice(0, 15), cancellation, ...wishes.slice(15)]);
    const [cancelled] = outcomes.splice(15, 1);
    expect(cancelled?.status).toBe(200);
    const { '201': booked = 0, '409 slot-unavailable': refused = 0 } = tally(outcomes);
    expect([booked <= 1, booked + refused]).toEqual([true, wishes.length]);
    expect(await scene.sql`select 1 from allocations where holder_id = ${id}`).toHaveLength(0);
    expect(await doubleBookings(scene.sql)).toEqual([]);
  }
});

test('a booking cancelled by twenty requests at once is cancelled once', async () => {
  const { path, id } = await bookedDesk();
  const shots = Array.from({ length: 20 }, () => ({ as: ada, path, key: newId() }));
  expect(tally(await fireAtOnce(address, shots))).toEqual({ '200': 1, '409 invalid-transition': 19 });
  const moves =
    await scene.sql`select 1 from booking_transitions where booking_id = ${id} and to_status = 'cancelled'`;
  expect(moves).toHaveLength(1);
});

/** The same, where neither the booking nor its group is locked and no state compared before it is set. */
const cancelWithoutLocks = () =>
  raceOn(withoutRowLocks, async (bare) => {
    const [desk, as] = [await bare.resource(await bare.place(), { units: 1 }), await signedIn(bare)];
    const body = { resourceId: desk.id, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
    const { body: booking } = await bare.call('POST', '/bookings', { as, body });
    const path = `/bookings/${booking.id}/cancellation`;
    const shots = Array.from({ length: 20 }, () => ({ as, path, key: newId() }));
    return tally(await fireAtOnce(bare.address, shots));
  });

test('control: without locks it is cancelled several times', async () => {
  expect(await seesDamage(cancelWithoutLocks, ({ '200': cancelled = 0 }) => cancelled > 1)).toBe(true);
});

test('one key sent fifty times at once books once and answers the same to all', async () => {
  const desks = await scene.resource(place, { units: 60 });
  const body = { resourceId: desks.id, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
  const key = newId();
  const outcomes = await fireAtOnce(
    address,
    Array.from({ length: 50 }, () => ({ as: ada, path: '/bookings', body, key })),
  );
  // Whoever waited a second for the first is told to come back, which is an answer too.
  expect(
    Object.keys(tally(outcomes)).filter((answer) => !/^(201|409 idempotency-in-flight)$/.test(answer)),
  ).toEqual([]);
  const answered = outcomes.filter(({ status }) => status === 201);
  expect(new Set(answered.map(({ id }) => id)).size).toBe(1);
  expect(answered.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(await scene.sql`select 1 from bookings where resource_id = ${desks.id}`).toHaveLength(1);
});
