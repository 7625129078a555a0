import { closeWaitingList, expireLapsedBookings } from '@escale/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let desk: TestResource;
let ada: TestActor;
let bob: TestActor;
let cleo: TestActor;
let booking: { id: string };

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  ada = await signedIn(scene, { displayName: 'Ada' });
  bob = await signedIn(scene, { displayName: 'Bob' });
  cleo = await signedIn(scene, { displayName: 'Cléo' });
});
afterAll(() => scene?.close());

const stay = (more: Record<string, unknown> = {}) => ({
  resourceId: desk.id,
  start: '2027-09-06T09:00',
  end: '2027-09-06T13:00',
  ...more,
});
const book = (as: TestActor, body: unknown) => scene.call('POST', '/bookings', { as, body });
const join = (as: TestActor, more = {}) => scene.call('POST', '/waiting-list', { as, body: stay(more) });
const leave = (as: TestActor, id: string) => scene.call('DELETE', `/waiting-list/${id}`, { as });
const cancel = (as: TestActor, id: string) => scene.call('POST', `/bookings/${id}/cancellation`, { as });
const mine = async (as: TestActor) => (await scene.call('GET', '/waiting-list', { as })).body.items;

/** Each test: one desk that Ada has for the morning, and nobody waits for any other. */
beforeEach(async () => {
  desk = await scene.resource(place, { units: 1 });
  booking = (await book(ada, stay())).body;
});

test('people who wait learn how many came before them', async () => {
  const first = await join(bob);
  expect([first.status, first.body.ahead, first.body.status]).toEqual([201, 0, 'waiting']);
  expect((await join(cleo, { start: '2027-09-06T10:00' })).body.ahead).toBe(1);
  expect((await join(cleo, { start: '2027-09-06T12:00' })).body.ahead).toBe(2);
});

test('nobody waits for what can be booked', async () => {
  const answer = await join(bob, { start: '2027-09-07T09:00', end: '2027-09-07T13:00' });
  expect([answer.status, answer.body.code]).toEqual([409, 'room-is-free']);
});

describe('room that is freed', () => {
  test('is held for the first in line for thirty minutes, in the same transaction', async () => {
    const { body: first } = await join(bob);
    await join(cleo);
    await cancel(ada, booking.id);
    const [entry] = await mine(bob);
    expect(entry).toMatchObject({ id: first.id, status: 'offered', bookingId: expect.any(String) });
    const hold = await scene.call('GET', `/bookings/${entry.bookingId}`, { as: bob });
    expect(hold.body).toMatchObject({ status: 'held', holdExpiresAt: expect.stringMatching(/T08:3[01]/) });
    expect((await book(ada, stay())).body.code).toBe('slot-unavailable');
    expect((await mine(cleo))[0]).toMatchObject({ status: 'waiting', ahead: 0 });
    expect(
      await scene.sql`select topic from outbox where payload->>'bookingId' = ${entry.bookingId} order by id`,
    ).toEqual([{ topic: 'waiting_list.offered' }]);
  });

  test('goes to the first whose wish fits, not to who wants more than there is', async () => {
    await book(ada, stay({ start: '2027-09-06T14:00', end: '2027-09-06T18:00' }));
    await join(bob, { end: '2027-09-06T18:00' });
    await join(cleo);
    await cancel(ada, booking.id);
    expect((await mine(bob))[0].status).toBe('waiting');
    expect((await mine(cleo))[0].status).toBe('offered');
  });

  test('is taken by confirming', async () => {
    await join(bob);
    await cancel(ada, booking.id);
    const [{ bookingId }] = await mine(bob);
    const taken = await scene.call('POST', `/bookings/${bookingId}/confirmation`, { as: bob, body: {} });
    expect(taken.body.status).toBe('confirmed');
    expect((await mine(bob))[0].status).toBe('taken');
  });

  test('goes to the next when the first lets the time pass', async () => {
    await join(bob);
    await join(cleo);
    await cancel(ada, booking.id);
    await scene.at('2027-09-01T08:31:30+02:00', () => expireLapsedBookings(scene.ports));
    expect((await mine(bob))[0].status).toBe('passed');
    expect((await mine(cleo))[0].status).toBe('offered');
  });

  test('goes to the next when the first leaves', async () => {
    const { body: first } = await join(bob);
    await join(cleo);
    await cancel(ada, booking.id);
    expect((await leave(bob, first.id)).body.status).toBe('withdrawn');
    expect((await mine(bob))[0].status).toBe('withdrawn');
    expect((await mine(cleo))[0].status).toBe('offered');
  });

  test('is not extended: somebody is next in line', async () => {
    await join(bob);
    await cancel(ada, booking.id);
    const [{ bookingId }] = await mine(bob);
    const { body: offered } = await scene.call('GET', `/bookings/${bookingId}`, { as: bob });
    expect(offered.holdExtension).toBe('offered');
    const more = await scene.call('POST', `/bookings/${bookingId}/extension`, { as: bob, body: {} });
    expect(more.body.code).toBe('hold-extension-limit');
  });

  test('by moving a stay away is offered too', async () => {
    await join(bob);
    const body = { formula: 'day', count: 1, date: '2027-09-08' };
    await scene.call('POST', `/bookings/${booking.id}/reschedule`, { as: ada, body });
    expect((await mine(bob))[0].status).toBe('offered');
  });

  test('reaches who waits for another time, when somebody who can move into it makes theirs', async () => {
    const desks = await scene.resource(place, { units: 2 });
    const [a = '', b = ''] = desks.unitIds;
    const byTheWindow = await scene.resource(place, { units: [a] });
    const on = (resource: { id: string }, from: string, to: string, more = {}) =>
      stay({ resourceId: resource.id, start: `2027-09-${from}T09:00`, end: `2027-09-${to}T18:00`, ...more });
    const { body: chosen } = await book(ada, on(desks, '06', '06', { unitId: b }));
    await book(ada, on(desks, '06', '08'));
    expect((await join(bob, on(byTheWindow, '08', '08'))).status).toBe(201);
    await cancel(ada, chosen.id);
    expect((await mine(bob))[0].status).toBe('offered');
  });

  test('is not kept from them by a hold that has lapsed and that nobody has ended yet', async () => {
    await book(cleo, stay({ start: '2027-09-06T14:00', end: '2027-09-06T18:00', hold: true }));
    await join(bob, { end: '2027-09-06T18:00' });
    const answer = await scene.at('2027-09-01T08:17:00+02:00', () => cancel(ada, booking.id));
    expect([answer.status, answer.body.status]).toEqual([200, 'cancelled']);
    expect((await mine(bob))[0].status).toBe('offered');
  });
});

describe('what is not on sale any more when room is freed', () => {
  const sql = () => scene.sql;
  const slips: [string, () => Promise<unknown>, string][] = [
    [
      'a place that is closed',
      () => sql()`update places set status = 'closed' where id = ${place.id}`,
      'place-not-open-for-bookings',
    ],
    [
      'a place that is a draft again',
      () => sql()`update places set status = 'draft' where id = ${place.id}`,
      'not-found',
    ],
    [
      'a space that is retired',
      () => sql()`update resources set retired_on = '2027-09-01' where id = ${desk.id}`,
      'not-found',
    ],
    [
      'a space that wants a training now',
      () => sql()`update resources set requires_training = true where id = ${desk.id}`,
      'training-required',
    ],
    [
      'a space without a tariff',
      () => sql()`delete from tariffs where resource_id = ${desk.id}`,
      'not-sold-for-this-duration',
    ],
    [
      'a date on which the place is closed',
      () => sql()`insert into opening_exceptions (place_id, on_date) values (${place.id}, '2027-09-06')`,
      'outside-opening-hours',
    ],
  ];
  test.for(slips)(
    '%s is offered to nobody, and who waits is told that it is over',
    async ([, slip, reason]) => {
      const { body: first } = await join(bob);
      await slip();
      try {
        expect((await cancel(ada, booking.id)).status).toBe(200);
        expect((await mine(bob))[0]).toMatchObject({ id: first.id, status: 'over', bookingId: null });
        expect(
          await scene.sql`select payload from outbox where topic = 'waiting_list.ended'
          and payload->>'waitingEntryId' = ${first.id}`,
        ).toEqual([{ payload: { memberId: bob.memberId, waitingEntryId: first.id, reason } }]);
        expect(await scene.sql`select 1 from allocations where unit_id = ${desk.unitIds[0] ?? ''}`).toEqual(
          [],
        );
      } finally {
        await scene.sql`update places set status = 'published' where id = ${place.id}`;
        await scene.sql`delete from opening_exceptions where place_id = ${place.id}`;
      }
    },
  );

  test('does not end the wait of who wants a space that is sold', async () => {
    await join(bob);
    await cancel(ada, booking.id);
    expect((await mine(bob))[0].status).toBe('offered');
  });
});

test('an entry is nobody else’s', async () => {
  const { body } = await join(bob);
  expect((await leave(cleo, body.id)).status).toBe(404);
  expect((await mine(bob))[0].status).toBe('waiting');
});

test('leaving twice is told', async () => {
  const { body } = await join(bob);
  await leave(bob, body.id);
  const again = await leave(bob, body.id);
  expect([again.status, again.body]).toEqual([
    409,
    expect.objectContaining({ code: 'not-waiting', entryStatus: 'withdrawn' }),
  ]);
});

test('nobody waits for what has begun', async () => {
  await join(bob);
  await scene.at('2027-09-06T09:01:00+02:00', () => closeWaitingList(scene.ports));
  expect((await mine(bob))[0].status).toBe('over');
});
