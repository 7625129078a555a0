import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { doubleBookings } from '../support/race.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let elsewhere: TestPlace;
let ada: TestActor;
let bob: TestActor;
let desks: TestResource;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  elsewhere = await scene.place();
  ada = await signedIn(scene, { displayName: 'Ada' });
  bob = await signedIn(scene, { displayName: 'Bob' });
});
afterAll(() => scene?.close());

beforeEach(async () => {
  desks = await scene.resource(place, {
    units: 2,
    cancellationPolicy: [{ hoursBefore: 24, refundPercent: 100 }],
  });
});

const monday = (from: string, to: string) => ({ start: `2027-09-06T${from}`, end: `2027-09-06T${to}` });
const part = (resource: TestResource, from: string, to: string, date = '2027-09-06') => ({
  resourceId: resource.id,
  start: `${date}T${from}`,
  end: `${date}T${to}`,
});
const book = (body: unknown, { as = ada, key }: { as?: TestActor; key?: string } = {}) =>
  scene.call('POST', '/bookings', { as, body, ...(key && { key }) });
const chosen = async (resource: TestResource, unit: number, from: string, to: string) => {
  const body = { resourceId: resource.id, unitId: resource.unitIds[unit], ...monday(from, to) };
  expect((await book(body, { as: bob })).status).toBe(201);
};
const halves = () => [part(desks, '09:00', '12:00'), part(desks, '12:00', '18:00')];
const seats = async (bookingId: string) => {
  const rows = await scene.sql<{ unitId: string; from: string; to: string }[]>`
    select unit_id as "unitId", to_char(lower(period) at time zone 'Europe/Paris', 'HH24:MI') as from,
      to_char(upper(period) at time zone 'Europe/Paris', 'HH24:MI') as to
    from allocations where holder_id = ${bookingId} order by lower(period)`;
  return rows.map(({ unitId, from, to }) => [unitId, from, to]);
};

describe('a stay in parts at one place', () => {
  test('is one booking over several units, at the price of the whole stay', async () => {
    const [left, right] = desks.unitIds;
    await chosen(desks, 0, '12:00', '18:00');
    await chosen(desks, 1, '09:00', '12:00');
    const whole = await book({ resourceId: desks.id, ...monday('09:00', '18:00') });
    expect(whole.status).toBe(409);
    const [split] = whole.body.alternatives.filter(({ kind }: { kind: string }) => kind === 'split');
    const answer = await book({ parts: split.parts, expectedTotal: split.total });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      resourceId: desks.id,
      start: '2027-09-06T09:00:00+02:00',
      end: '2027-09-06T18:00:00+02:00',
      status: 'confirmed',
      total: 1_600,
      units: [],
    });
    expect(answer.body.parts).toEqual(split.parts.map((one: object) => ({ ...one, units: [] })));
    expect(answer.body.groupId).toBeUndefined();
    expect(await seats(answer.body.id)).toEqual([
      [left, '09:00', '12:00'],
      [right, '12:00', '18:00'],
    ]);
    const shown = await scene.at('2027-09-05T18:00:00+02:00', () =>
      scene.call('GET', `/bookings/${answer.body.id}`, { as: ada }),
    );
    expect(shown.body.parts.map(({ units }: { units: { id: string }[] }) => units[0]?.id)).toEqual([
      left,
      right,
    ]);
  });

  test('may pause while the place is closed, and pays what the whole stay costs', async () => {
    const parts = [part(desks, '09:00', '18:00'), part(desks, '09:00', '18:00', '2027-09-07')];
    const answer = await book({ parts });
    expect([answer.status, answer.body.total]).toEqual([201, 3_200]);
  });

  test('over two spaces costs the sum of what is paid in each, and the buffer follows each part', async () => {
    const room = await scene.resource(place, {
      kind: 'meeting_room',
      units: 1,
      allocation: 'all',
      bufferMinutes: 30,
      tariffs: { hour: 1_000 },
    });
    const parts = [
      part(desks, '09:00', '12:00'),
      part(room, '12:00', '14:00'),
      part(desks, '14:00', '18:00'),
    ];
    const answer = await book({ parts });
    // The two parts at the desk are one day's cover, not two half-days.
    expect([answer.status, answer.body.total]).toEqual([201, 1_600 + 2_000]);
    expect((await seats(answer.body.id))[1]).toEqual([room.unitIds[0], '12:00', '14:30']);
  });

  test('is all or nothing when a unit has gone meanwhile', async () => {
    await chosen(desks, 0, '12:00', '18:00');
    await chosen(desks, 1, '12:00', '18:00');
    const before = await fingerprintOf(scene.sql);
    const answer = await book({ parts: halves() });
    expect([answer.status, answer.body.code]).toEqual([409, 'slot-unavailable']);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('is cancelled as one, and leaves nothing', async () => {
    const { body } = await book({ parts: halves() });
    const cancelled = await scene.call('POST', `/bookings/${body.id}/cancellation`, { as: ada });
    expect(cancelled.body).toMatchObject({
      status: 'cancelled',
      refund: { percent: 100, amountCents: 1_600 },
    });
    expect(await seats(body.id)).toEqual([]);
  });

  test('is whole again when it is moved to another time', async () => {
    const { body } = await book({ parts: halves() });
    const moved = await scene.call('POST', `/bookings/${body.id}/reschedule`, {
      as: ada,
      body: { start: '2027-09-07T09:00', end: '2027-09-07T12:00' },
    });
    expect([moved.status, moved.body.parts, moved.body.total]).toEqual([200, undefined, 1_000]);
    expect(await seats(body.id)).toHaveLength(1);
  });

  test('makes others move where that makes room, and its own parts may move later', async () => {
    const early = await book({ resourceId: desks.id, ...monday('09:00', '11:00') }, { as: bob });
    const { body } = await book({ parts: halves() });
    const late = await book({ resourceId: desks.id, ...monday('11:00', '18:00') }, { as: bob });
    expect([early.status, late.status]).toEqual([201, 201]);
    expect(await seats(body.id)).toHaveLength(2);
    expect(await doubleBookings(scene.sql)).toEqual([]);
  });

  test('is requested when one of its spaces wants to approve, also after a hold', async () => {
    const room = await scene.resource(place, { units: 1, requiresApproval: true });
    const parts = [part(desks, '09:00', '12:00'), part(room, '12:00', '14:00')];
    const { body } = await book({ parts, hold: true });
    expect(body.status).toBe('held');
    const confirmed = await scene.call('POST', `/bookings/${body.id}/confirmation`, { as: ada });
    expect(confirmed.body.status).toBe('requested');
    await scene.call('POST', `/bookings/${body.id}/cancellation`, { as: ada });
  });

  test('is taken once however often it is sent', async () => {
    const key = 'a-key-of-a-stay-in-parts';
    const first = await book({ parts: halves() }, { key });
    const again = await book({ parts: halves() }, { key });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await scene.sql`select 1 from bookings where resource_id = ${desks.id}`).toHaveLength(1);
  });
});

describe('a stay in parts at two places', () => {
  test('is a booking at each, linked, and answered as the first of them', async () => {
    const theirs = await scene.resource(elsewhere, { units: 1 });
    const parts = [part(desks, '09:00', '13:00'), part(theirs, '14:00', '18:00')];
    const { status, body } = await book({ parts, expectedTotal: 2_000 });
    expect(status).toBe(201);
    expect(body).toMatchObject({ placeSlug: place.slug, total: 1_000, groupId: expect.any(String) });
    expect(body.linked).toHaveLength(1);
    const other = (await scene.call('GET', `/bookings/${body.linked[0]}`, { as: ada })).body;
    expect(other).toMatchObject({
      placeSlug: elsewhere.slug,
      groupId: body.groupId,
      total: 1_000,
      start: '2027-09-06T14:00:00+02:00',
    });
    await scene.call('POST', `/bookings/${body.id}/cancellation`, { as: ada });
    expect((await scene.call('GET', `/bookings/${other.id}`, { as: ada })).body.status).toBe('confirmed');
  });

  test('is nothing at either when one of them is full', async () => {
    const theirs = await scene.resource(elsewhere, { units: 1 });
    await chosen(theirs, 0, '15:00', '16:00');
    const before = await fingerprintOf(scene.sql);
    const answer = await book({ parts: [part(desks, '09:00', '13:00'), part(theirs, '13:00', '18:00')] });
    expect([answer.status, answer.body.code]).toEqual([409, 'slot-unavailable']);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });
});

describe('what is no stay in parts', () => {
  const wrong: [string, () => Record<string, unknown>, number, string][] = [
    ['one part alone', () => ({ parts: halves().slice(1) }), 400, 'malformed-request'],
    ['five parts', () => ({ parts: Array.from({ length: 5 }, () => halves()[0]) }), 400, 'malformed-request'],
    [
      'parts and a period',
      () => ({ parts: halves(), ...monday('09:00', '18:00') }),
      400,
      'stay-form-unclear',
    ],
    ['parts and a space', () => ({ parts: halves(), resourceId: desks.id }), 400, 'stay-form-unclear'],
    ['parts and a unit', () => ({ parts: halves(), unitId: desks.unitIds[0] }), 400, 'stay-form-unclear'],
    ['neither parts nor a space', () => monday('09:00', '18:00'), 400, 'malformed-request'],
    [
      'parts that overlap',
      () => ({ parts: [part(desks, '09:00', '12:30'), part(desks, '12:00', '18:00')] }),
      400,
      'stay-form-unclear',
    ],
    ['parts in the wrong order', () => ({ parts: halves().reverse() }), 400, 'stay-form-unclear'],
    [
      'parts with an open hour between them',
      () => ({ parts: [part(desks, '09:00', '12:00'), part(desks, '13:00', '18:00')] }),
      400,
      'stay-form-unclear',
    ],
    [
      'a part that is off the grid',
      () => ({ parts: [part(desks, '09:00', '12:10'), part(desks, '12:10', '18:00')] }),
      422,
      'off-slot-grid',
    ],
    [
      'a part outside the hours',
      () => ({ parts: [part(desks, '09:00', '12:00'), part(desks, '12:00', '19:00')] }),
      422,
      'outside-opening-hours',
    ],
    [
      'a part that ends before it begins',
      () => ({ parts: [part(desks, '12:00', '09:00'), part(desks, '12:00', '18:00')] }),
      422,
      'end-before-start',
    ],
    [
      'a time that is over',
      () => ({
        parts: [part(desks, '09:00', '12:00', '2027-08-30'), part(desks, '12:00', '18:00', '2027-08-30')],
      }),
      422,
      'starts-in-the-past',
    ],
    ['more desks than there are', () => ({ parts: halves(), quantity: 3 }), 422, 'quantity-above-pool'],
    ['another price', () => ({ parts: halves(), expectedTotal: 1 }), 409, 'price-changed'],
    [
      'a space that does not exist',
      () => ({ parts: [{ ...halves()[0], resourceId: ada.memberId }, halves()[1]] }),
      404,
      'not-found',
    ],
  ];
  test.each(wrong)('%s is refused, and nothing changes', async (_, body, status, code) => {
    const before = await fingerprintOf(scene.sql);
    const answer = await book(body());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });
});

test('a closure that hits one part seats it anew on another unit of the part’s own space', async () => {
  const others = await scene.resource(place, { units: 2 });
  const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  const { body } = await book({ parts: [part(desks, '09:00', '12:00'), part(others, '12:00', '18:00')] });
  const seat = (await seats(body.id))[1]?.[0];
  const closure = { unitIds: [seat], ...monday('08:00', '20:00'), reason: 'Peinture' };
  const answer = await scene.call('POST', `/places/${place.slug}/closures`, { as: manager, body: closure });
  expect([answer.status, answer.body.displaced]).toEqual([201, []]);
  const moved = (await seats(body.id))[1]?.[0];
  expect(moved).toBe(others.unitIds.find((id) => id !== seat));
});
