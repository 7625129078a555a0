import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let ada: TestActor;
let bob: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  ada = await signedIn(scene);
  bob = await signedIn(scene);
});
afterAll(() => scene?.close());

const wishFor = (resource: { id: string }) => ({
  resourceId: resource.id,
  start: '2027-09-06T09:00',
  end: '2027-09-06T11:00',
});

const bookingsOf = async (resource: { id: string }) =>
  (await scene.sql`select 1 from bookings where resource_id = ${resource.id}`).length;

test('a write without a key is not begun', async () => {
  const desks = await scene.resource(place);
  const answer = await scene.call('POST', '/bookings', { as: ada, body: wishFor(desks), key: null });
  expect([answer.status, answer.body.code]).toEqual([400, 'idempotency-key-missing']);
  expect(await bookingsOf(desks)).toBe(0);
});

test.each([
  ['an empty one', '', 'idempotency-key-missing'],
  ['one with a space', 'a b', 'idempotency-key-malformed'],
  ['one of 201 characters', 'k'.repeat(201), 'idempotency-key-malformed'],
])('a key must be usable: not %s', async (_, key, code) => {
  const desks = await scene.resource(place);
  const answer = await scene.call('POST', '/bookings', { as: ada, body: wishFor(desks), key });
  expect([answer.status, answer.body.code]).toEqual([400, code]);
});

test('the same write again gives the first answer again and books nothing more', async () => {
  const desks = await scene.resource(place);
  const first = await scene.call('POST', '/bookings', { as: ada, body: wishFor(desks), key: 'again' });
  expect(first.headers['idempotency-replayed']).toBeUndefined();
  const before = await fingerprintOf(scene.sql);
  const { start, end, resourceId } = wishFor(desks);
  const replay = await scene.call('POST', '/bookings', {
    as: ada,
    body: { end, start, resourceId },
    key: 'again',
  });
  expect([replay.status, replay.headers['idempotency-replayed']]).toEqual([201, 'true']);
  expect(replay.body).toEqual(first.body);
  expect(await fingerprintOf(scene.sql)).toEqual(before);
});

test('the first answer comes again even when the same wish would now be refused', async () => {
  const desks = await scene.resource(place);
  const first = await scene.call('POST', '/bookings', {
    as: ada,
    body: wishFor(desks),
    key: 'before-retiring',
  });
  await scene.sql`update resources set retired_on = '2027-08-31' where id = ${desks.id}`;
  const replay = await scene.at('2028-01-01T00:00:00Z', () =>
    scene.call('POST', '/bookings', { as: ada, body: wishFor(desks), key: 'before-retiring' }),
  );
  expect([replay.status, replay.headers['idempotency-replayed']]).toEqual([201, 'true']);
  expect(replay.body).toEqual(first.body);
});

test('a cancellation asked for twice gives one refund', async () => {
  const desks = await scene.resource(place, { cancellationPolicy: [{ hoursBefore: 1, refundPercent: 50 }] });
  const { body } = await scene.call('POST', '/bookings', { as: ada, body: wishFor(desks) });
  const cancel = () =>
    scene.call('POST', `/bookings/${body.id}/cancellation`, { as: ada, key: 'cancel-once' });
  const first = await cancel();
  const replay = await cancel();
  expect([first.status, replay.status, replay.headers['idempotency-replayed']]).toEqual([200, 200, 'true']);
  expect(replay.body).toEqual(first.body);
  expect(await scene.sql`select 1 from booking_transitions where booking_id = ${body.id}`).toHaveLength(2);
});

test('a key means one request: another body under it is refused', async () => {
  const desks = await scene.resource(place);
  await scene.call('POST', '/bookings', { as: ada, body: wishFor(desks), key: 'one-request' });
  const other = { ...wishFor(desks), quantity: 2 };
  const answer = await scene.call('POST', '/bookings', { as: ada, body: other, key: 'one-request' });
  expect([answer.status, answer.body.code]).toEqual([422, 'idempotency-key-reused']);
  expect(await bookingsOf(desks)).toBe(1);
});

test('a key used to book can not be used to cancel', async () => {
  const desks = await scene.resource(place);
  const { body } = await scene.call('POST', '/bookings', {
    as: ada,
    body: wishFor(desks),
    key: 'booking-key',
  });
  const answer = await scene.call('POST', `/bookings/${body.id}/cancellation`, {
    as: ada,
    key: 'booking-key',
  });
  expect([answer.status, answer.body.code]).toEqual([422, 'idempotency-key-reused']);
});

test('while the first request is still running, its twin waits a second and is then told so', async () => {
  const desks = await scene.resource(place);
  const answer = await scene.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`idempotency:${ada.memberId}:in-flight`}, 0))`;
    return scene.call('POST', '/bookings', { as: ada, body: wishFor(desks), key: 'in-flight' });
  });
  expect([answer.status, answer.body.code]).toEqual([409, 'idempotency-in-flight']);
  expect(await bookingsOf(desks)).toBe(0);
});

test('a refused write leaves no key behind, so that the same key may succeed later', async () => {
  const desk = await scene.resource(place, { units: 1 });
  const taken = await scene.call('POST', '/bookings', { as: bob, body: wishFor(desk) });
  const book = () => scene.call('POST', '/bookings', { as: ada, body: wishFor(desk), key: 'second-try' });
  expect((await book()).status).toBe(409);
  expect(await scene.sql`select 1 from idempotency_keys where key = 'second-try'`).toHaveLength(0);
  await scene.call('POST', `/bookings/${taken.body.id}/cancellation`, { as: bob });
  expect((await book()).status).toBe(201);
});

test("a key is a person's own: two people with the same key book twice", async () => {
  const desks = await scene.resource(place);
  const one = await scene.call('POST', '/bookings', { as: ada, body: wishFor(desks), key: 'shared' });
  const two = await scene.call('POST', '/bookings', { as: bob, body: wishFor(desks), key: 'shared' });
  expect([one.status, two.status]).toEqual([201, 201]);
  expect(two.body.id).not.toBe(one.body.id);
});
