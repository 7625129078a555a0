import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let ada: TestActor;
let bob: TestActor;
let manager: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  ada = await signedIn(scene);
  bob = await signedIn(scene);
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
});
afterAll(() => scene?.close());

const cancellationPolicy = [
  { hoursBefore: 48, refundPercent: 100 },
  { hoursBefore: 24, refundPercent: 50 },
];

const bookedDesk = async (wish = {}) => {
  const desk = await scene.resource(place, { units: 1, cancellationPolicy, ...wish });
  const body = { resourceId: desk.id, start: '2027-09-06T09:00', end: '2027-09-06T11:00' };
  const answer = await scene.call('POST', '/bookings', { as: ada, body });
  expect(answer.status).toBe(201);
  return { desk, body, id: String(answer.body.id), shown: answer.body };
};

const cancel = (as: TestActor, id: string, body?: unknown) =>
  scene.call('POST', `/bookings/${id}/cancellation`, { as, ...(body !== undefined && { body }) });

describe('cancelling gives back what the tiers say', () => {
  const moments: [when: string, instant: string, percent: number, cents: number][] = [
    ['five days before', '2027-09-01T09:00:00+02:00', 100, 800],
    ['a minute more than 48 hours before', '2027-09-04T08:59:00+02:00', 100, 800],
    ['a minute less than 48 hours before', '2027-09-04T09:01:00+02:00', 50, 400],
    ['a minute less than 24 hours before', '2027-09-05T09:01:00+02:00', 0, 0],
  ];

  test.each(moments)('%s', async (_, instant, percent, amountCents) => {
    const { id } = await bookedDesk();
    await scene.at(instant, async () => {
      const before = await scene.call('GET', `/bookings/${id}`, { as: ada });
      expect(before.body.cancellation).toMatchObject({
        refundPercentNow: percent,
        refundCentsNow: amountCents,
      });
      const answer = await cancel(ada, id);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ status: 'cancelled', refund: { percent, amountCents } });
    });
  });

  test('as they stood when the stay was booked, whatever the place changes later', async () => {
    const { id, desk } = await bookedDesk();
    await scene.sql`update resources set cancellation_policy = '[]' where id = ${desk.id}`;
    expect((await cancel(ada, id)).body.refund).toEqual({ percent: 100, amountCents: 800 });
  });

  test('and everything when it is the place that cancels, even in the last hour', async () => {
    const { id } = await bookedDesk();
    const answer = await scene.at('2027-09-06T08:30:00+02:00', () =>
      cancel(manager, id, { reason: 'dégât des eaux' }),
    );
    expect(answer.body).toMatchObject({ status: 'cancelled', refund: { percent: 100, amountCents: 800 } });
    const [move] = await scene.sql`select from_status, to_status, actor_id, reason from booking_transitions
      where booking_id = ${id} and from_status is not null`;
    expect(move).toEqual({
      from_status: 'confirmed',
      to_status: 'cancelled',
      actor_id: manager.memberId,
      reason: 'dégât des eaux',
    });
  });
});

describe('a cancelled booking', () => {
  test('holds no unit any more, so that the next person gets the desk', async () => {
    const { id, body } = await bookedDesk();
    expect((await scene.call('POST', '/bookings', { as: bob, body })).status).toBe(409);
    await cancel(ada, id);
    expect(await scene.sql`select 1 from allocations where holder_id = ${id}`).toHaveLength(0);
    expect((await scene.call('POST', '/bookings', { as: bob, body })).status).toBe(201);
  });

  test('frees its units in the very transaction that ends it', async () => {
    const { id } = await bookedDesk();
    const transactionOf = `select xmin::text as transaction from`;
    await cancel(ada, id);
    const [booking] = await scene.sql.unsafe(`${transactionOf} bookings where id = '${id}'`);
    const [fact] = await scene.sql.unsafe(
      `${transactionOf} outbox where dedupe_key = 'booking.cancelled:${id}'`,
    );
    const [move] = await scene.sql.unsafe(
      `${transactionOf} booking_transitions where booking_id = '${id}' and to_status = 'cancelled'`,
    );
    const [entry] = await scene.sql.unsafe(
      `${transactionOf} audit where subject_id = '${id}' and action = 'booking.cancelled'`,
    );
    expect([fact, move, entry]).toEqual([booking, booking, booking]);
  });

  test('keeps its price and its refund', async () => {
    const { id } = await bookedDesk();
    await cancel(ada, id);
    const { body } = await scene.call('GET', `/bookings/${id}`, { as: ada });
    expect(body).toMatchObject({ total: 800, refund: { percent: 100, amountCents: 800 }, units: [] });
    expect(body.cancellation.cancellableNow).toBe(false);
  });

  test('can not be cancelled again', async () => {
    const { id } = await bookedDesk();
    await cancel(ada, id);
    const again = await cancel(ada, id);
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'invalid-transition', from: 'cancelled', to: 'cancelled' });
  });
});

test('a request that nobody has approved yet can be taken back', async () => {
  const { id, shown } = await bookedDesk({ requiresApproval: true });
  expect(shown.status).toBe('requested');
  expect((await cancel(ada, id)).body.status).toBe('cancelled');
});

test('a stay that has begun can not be cancelled here', async () => {
  const { id } = await bookedDesk();
  const answer = await scene.at('2027-09-06T09:00:01+02:00', () => cancel(ada, id));
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({ code: 'stay-already-begun', start: '2027-09-06T09:00:00+02:00' });
});

test('a stranger is told that there is no such booking, and nothing changes', async () => {
  const { id } = await bookedDesk();
  const answer = await cancel(bob, id);
  expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  expect((await scene.call('GET', `/bookings/${id}`, { as: ada })).body.status).toBe('confirmed');
});
