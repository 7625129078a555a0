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
let manager: TestActor;

beforeAll(async () => {
  scene = await openScene();
  ada = await signedIn(scene, { displayName: 'Ada' });
  bob = await signedIn(scene, { displayName: 'Bob' });
});
afterAll(() => scene?.close());

/** Each test: a place of its own. Others stay around, without a space of the kinds that are asked for here. */
beforeEach(async () => {
  await scene.sql`update places set status = 'closed'`;
  place = await scene.place();
  elsewhere = await scene.place();
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
});

const monday = (from: string, to: string) => ({ start: `2027-09-06T${from}`, end: `2027-09-06T${to}` });
const morning = monday('09:00', '13:00');
const book = async (as: TestActor, resource: TestResource, more: Record<string, unknown> = {}) => {
  const answer = await scene.call('POST', '/bookings', {
    as,
    body: { resourceId: resource.id, ...morning, ...more },
  });
  expect(answer.status).toBe(201);
  return answer.body;
};
const close = (unitIds: readonly string[] | 'all', more: Record<string, unknown> = {}) =>
  scene.call('POST', `/places/${place.slug}/closures`, {
    as: manager,
    body: {
      ...(unitIds === 'all' ? { all: true } : { unitIds }),
      ...monday('08:00', '20:00'),
      reason: 'Fuite d’eau',
      ...more,
    },
  });
const read = async (as: TestActor, id: string) => (await scene.call('GET', `/bookings/${id}`, { as })).body;
const unitsOf = async (holderId: string) => {
  const rows = await scene.sql<{ unitId: string }[]>`
    select unit_id as "unitId" from allocations where holder_id = ${holderId} order by unit_id`;
  return rows.map(({ unitId }) => unitId);
};

describe('a closure', () => {
  test('takes its units, is shown to everybody with its reason, and nothing can be booked on them', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const answer = await close(desk.unitIds);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      start: '2027-09-06T08:00:00+02:00',
      end: '2027-09-06T20:00:00+02:00',
      reason: 'Fuite d’eau',
      unitIds: desk.unitIds,
      displaced: [],
    });
    const { displaced: _, ...shown } = answer.body;
    const list = await scene.call('GET', `/places/${place.slug}/closures`);
    expect([list.status, list.body]).toEqual([200, { items: [shown], nextCursor: null }]);
    const taken = await scene.call('POST', '/bookings', {
      as: ada,
      body: { resourceId: desk.id, ...morning },
    });
    expect([taken.status, taken.body.code]).toEqual([409, 'slot-unavailable']);
    const from = '2027-09-06';
    const free = await scene.call('GET', `/places/${place.slug}/availability?from=${from}&to=${from}`);
    expect(free.body[0].free).toEqual([]);
  });

  test('of everything takes every unit once, also those that several spaces share', async () => {
    const halves = await scene.resource(place, { kind: 'event_room', units: 2 });
    await scene.resource(place, { kind: 'event_room', allocation: 'all', units: halves.unitIds });
    const desks = await scene.resource(place, { units: 3 });
    const { body } = await close('all');
    expect(body.unitIds).toEqual([...halves.unitIds, ...desks.unitIds].sort());
  });

  test('is listed by its dates, page by page', async () => {
    const desk = await scene.resource(place, { units: 1 });
    for (const day of ['06', '07', '08'])
      await close(desk.unitIds, { start: `2027-09-${day}T00:00`, end: `2027-09-${day}T23:59` });
    const list = (query: string) => scene.call('GET', `/places/${place.slug}/closures?${query}`);
    const starts = ({ body }: Awaited<ReturnType<typeof list>>) =>
      body.items.map(({ start }: { start: string }) => start.slice(8, 10));
    expect(starts(await list('from=2027-09-07&to=2027-09-07'))).toEqual(['07']);
    const first = await list('limit=2');
    expect(starts(first)).toEqual(['06', '07']);
    const rest = await list(`limit=2&cursor=${first.body.nextCursor}`);
    expect([starts(rest), rest.body.nextCursor]).toEqual([['08'], null]);
    expect((await list('from=2027-09-08&to=2027-09-07')).body.code).toBe('range-backwards');
    expect((await list('from=2027-02-30')).body.code).toBe('malformed-date');
  });

  const refused: [string, Record<string, unknown>, number, string][] = [
    ['in the past', { start: '2027-08-31T09:00' }, 422, 'closure-in-the-past'],
    ['that ends before it begins', { end: '2027-09-06T07:00' }, 422, 'end-before-start'],
    [
      'at a time that no clock shows',
      { start: '2027-03-28T02:30', end: '2027-09-07' },
      422,
      'nonexistent-local-time',
    ],
    ['that is no time', { start: '2027-02-30T09:00' }, 400, 'malformed-instant'],
    ['that ends in a hundred years', { end: '2127-09-06T09:00' }, 422, 'closure-beyond-horizon'],
    [
      'at the end of all years',
      { start: '9999-12-31T23:00-14:00', end: '9999-12-31T23:59-14:00' },
      400,
      'malformed-instant',
    ],
    ['of nothing', { unitIds: undefined }, 422, 'units-unclear'],
    ['of units that are told twice over', { all: true }, 422, 'units-unclear'],
    ['without a reason', { reason: '   ' }, 400, 'malformed-request'],
  ];
  test.each(refused)('%s is refused, and nothing changes', async (_, more, status, code) => {
    const desk = await scene.resource(place, { units: 1 });
    const before = await fingerprintOf(scene.sql);
    const answer = await close(desk.unitIds, more);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('of units of another place is refused', async () => {
    const theirs = await scene.resource(elsewhere, { units: 1 });
    const answer = await close(theirs.unitIds);
    expect([answer.status, answer.body.code, answer.body.unitIds]).toEqual([
      422,
      'unit-not-of-this-place',
      theirs.unitIds,
    ]);
  });

  test('of what is closed at that time already is refused', async () => {
    const desks = await scene.resource(place, { units: 2 });
    await close(desks.unitIds.slice(0, 1));
    const answer = await close('all', monday('12:00', '14:00'));
    expect([answer.status, answer.body.code]).toEqual([409, 'closure-overlaps']);
    expect(answer.body.taken).toEqual([
      { unitId: desks.unitIds[0], start: '2027-09-06T08:00:00+02:00', end: '2027-09-06T20:00:00+02:00' },
    ]);
  });
});

describe('a stay that a closure meets', () => {
  test('just moves when it is flexible and its space has another unit', async () => {
    const desks = await scene.resource(place, { units: 2 });
    const stay = await book(ada, desks);
    const [seat] = await unitsOf(stay.id);
    const answer = await close([seat ?? '']);
    expect([answer.status, answer.body.displaced]).toEqual([201, []]);
    expect(await unitsOf(stay.id)).toEqual(desks.unitIds.filter((id) => id !== seat));
    expect((await read(ada, stay.id)).status).toBe('confirmed');
  });

  test('makes others move along when there is room for all', async () => {
    const desks = await scene.resource(place, { units: 3 });
    const stays = [
      await book(ada, desks, monday('09:00', '11:00')),
      await book(ada, desks, monday('10:00', '12:00')),
      await book(bob, desks, monday('11:00', '13:00')),
    ];
    for (const unitId of desks.unitIds) {
      const { status, body } = await close([unitId]);
      expect([status, body.displaced]).toEqual([201, []]);
      await scene.call('DELETE', `/closures/${body.id}`, { as: manager });
    }
    expect(await Promise.all(stays.map(({ id }) => unitsOf(id)))).toEqual([
      [expect.any(String)],
      [expect.any(String)],
      [expect.any(String)],
    ]);
    expect(await doubleBookings(scene.sql)).toEqual([]);
  });

  test('is named to the place when it can not just move, and nothing is written', async () => {
    const desks = await scene.resource(place, { units: 2 });
    const [left = ''] = desks.unitIds;
    const stay = await book(ada, desks, { unitId: left });
    const room = await scene.resource(elsewhere, { units: 1 });
    const before = await fingerprintOf(scene.sql);
    const answer = await close([left]);
    expect([answer.status, answer.body.code]).toEqual([409, 'closure-hits-bookings']);
    expect(answer.body.bookings).toEqual([
      {
        bookingId: stay.id,
        reference: stay.reference,
        displayName: 'Ada',
        start: stay.start,
        end: stay.end,
        resourceName: stay.resourceName,
        canBeReseated: true,
        elsewhere: [{ resourceId: room.id, placeSlug: elsewhere.slug, placeName: 'Un lieu', total: 1_000 }],
      },
    ]);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('is the one that is hit when there is no room for all: nobody whose unit stays open has to go', async () => {
    const desks = await scene.resource(place, { units: 2 });
    const stays = [await book(ada, desks), await book(bob, desks)];
    const [left = ''] = await unitsOf(stays[0].id);
    const { body } = await close([left]);
    expect(body.bookings).toMatchObject([{ bookingId: stays[0].id, canBeReseated: false }]);
  });
});

describe('displacing', () => {
  test('seats anew whoever had chosen the unit, and tells them', async () => {
    const desks = await scene.resource(place, { units: 2 });
    const [left = '', right] = desks.unitIds;
    const stay = await book(ada, desks, { unitId: left });
    const answer = await close([left], { displace: { default: 'reseat' } });
    expect(answer.status).toBe(201);
    expect(answer.body.displaced).toEqual([{ bookingId: stay.id, reference: stay.reference, how: 'reseat' }]);
    expect(await unitsOf(stay.id)).toEqual([right]);
    const [message] = await scene.sql`select payload from outbox where topic = 'booking.displaced'
      and payload ->> 'bookingId' = ${stay.id}`;
    expect(message?.payload).toEqual({ bookingId: stay.id, how: 'reseat', closureId: answer.body.id });
    const [entry] = await scene.sql`select actor_id from audit where action = 'booking.displaced'
      and subject_id = ${stay.id}`;
    expect(entry).toEqual({ actor_id: manager.memberId });
  });

  test('gives the whole price back to whom it cancels, also past every tier', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const stay = await book(ada, desk);
    const answer = await scene.at('2027-09-06T07:30:00+02:00', () =>
      close(desk.unitIds, { displace: { bookings: [{ bookingId: stay.id, how: 'cancel' }] } }),
    );
    expect(answer.status).toBe(201);
    expect(await read(ada, stay.id)).toMatchObject({
      status: 'cancelled',
      refund: { percent: 100, amountCents: 1_000 },
    });
    expect(await unitsOf(stay.id)).toEqual([]);
    const messages = await scene.sql<{ topic: string }[]>`
      select topic from outbox where payload ->> 'bookingId' = ${stay.id} order by id`;
    expect(messages.map(({ topic }) => topic)).toEqual(['booking.confirmed', 'booking.displaced']);
  });

  test('holds the same stay for a day on another space of the place, cancels the first with a full refund', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const others = await scene.resource(place, { units: 1 });
    await scene.resource(elsewhere, { units: 1 });
    const stay = await book(ada, desk);
    const { status, body } = await close(desk.unitIds, { displace: { default: 'elsewhere' } });
    expect(status).toBe(201);
    const [{ newBookingId }] = body.displaced;
    expect(await read(ada, stay.id)).toMatchObject({ status: 'cancelled', refund: { percent: 100 } });
    const hold = await read(ada, newBookingId);
    expect(hold).toMatchObject({
      status: 'held',
      resourceId: others.id,
      start: stay.start,
      end: stay.end,
      holdExpiresAt: expect.stringMatching(/^2027-09-02T08:0/),
    });
    const confirmed = await scene.call('POST', `/bookings/${newBookingId}/confirmation`, { as: ada });
    expect(confirmed.body.status).toBe('confirmed');
  });

  test('holds it at the nearest other place when this one has no room', async () => {
    const far = await scene.place();
    const locate = (id: string, lat: number) =>
      scene.sql`update places set lat = ${lat}, lon = 2.2, location_precision = 'address' where id = ${id}`;
    await locate(place.id, 48.8);
    await locate(elsewhere.id, 48.81);
    await locate(far.id, 48.9);
    await scene.resource(far, { units: 1 });
    const near = await scene.resource(elsewhere, { units: 1 });
    const desk = await scene.resource(place, { units: 1 });
    const stay = await book(ada, desk);
    const { body: told } = await close('all');
    expect(told.bookings[0].elsewhere.map(({ placeSlug }: { placeSlug: string }) => placeSlug)).toEqual([
      elsewhere.slug,
      far.slug,
    ]);
    const { body } = await close('all', {
      displace: { bookings: [{ bookingId: stay.id, how: 'elsewhere' }] },
    });
    expect(await read(ada, body.displaced[0].newBookingId)).toMatchObject({
      placeSlug: elsewhere.slug,
      resourceId: near.id,
      status: 'held',
    });
  });

  test('does nothing at all when one of the choices can not be had', async () => {
    const desks = await scene.resource(place, { units: 1 });
    const other = await scene.resource(place, { units: 1 });
    const [first, second] = [await book(ada, desks), await book(bob, other)];
    const before = await fingerprintOf(scene.sql);
    for (const how of ['reseat', 'elsewhere']) {
      const bookings = [
        { bookingId: first.id, how },
        { bookingId: second.id, how: 'cancel' },
      ];
      const answer = await close('all', { displace: { bookings } });
      expect([answer.status, answer.body.code]).toEqual([409, 'closure-hits-bookings']);
      expect(answer.body.bookings).toHaveLength(2);
    }
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('two people to one place that is left elsewhere: nothing is done by halves', async () => {
    const desks = await scene.resource(place, { units: 2 });
    await scene.resource(elsewhere, { units: 1 });
    await book(ada, desks);
    await book(bob, desks);
    const before = await fingerprintOf(scene.sql);
    const answer = await close('all', { displace: { default: 'elsewhere' } });
    expect([answer.status, answer.body.bookings.length]).toEqual([409, 2]);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('tells who can be seated anew also when no other space is left', async () => {
    const desks = await scene.resource(place, { units: 2 });
    const [left = ''] = desks.unitIds;
    const stay = await book(ada, desks, { unitId: left });
    const answer = await close([left], { displace: { default: 'elsewhere' } });
    expect([answer.status, answer.body.bookings]).toEqual([
      409,
      [expect.objectContaining({ bookingId: stay.id, canBeReseated: true, elsewhere: [] })],
    ]);
  });

  test('gives a day to decide, which asking for more time does not shorten', async () => {
    const desk = await scene.resource(place, { units: 1 });
    await scene.resource(place, { units: 1 });
    await book(ada, desk);
    const { body } = await close(desk.unitIds, { displace: { default: 'elsewhere' } });
    const hold = await read(ada, body.displaced[0].newBookingId);
    const extended = await scene.call('POST', `/bookings/${hold.id}/extension`, { as: ada });
    expect([extended.status, extended.body.holdExpiresAt]).toEqual([200, hold.holdExpiresAt]);
  });

  test('never seats anew a hall that takes all of its units', async () => {
    const halves = await scene.resource(place, { kind: 'event_room', units: 2 });
    const hall = await scene.resource(place, {
      kind: 'event_room',
      allocation: 'all',
      units: halves.unitIds,
    });
    await book(ada, hall);
    const { body } = await close(halves.unitIds.slice(0, 1), { displace: { default: 'reseat' } });
    expect(body.bookings).toMatchObject([{ canBeReseated: false }]);
  });
});

describe('a month in pieces', () => {
  test('gives back of each displaced stay what the month costs less without it, and no more', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const dates = [6, 7, 8, 9, 10, 13, 14, 15, 16, 17, 20, 21, 22].map((day) => String(day).padStart(2, '0'));
    const stays = [];
    for (const day of dates)
      stays.push(await book(ada, desk, { start: `2027-09-${day}T09:00`, end: `2027-09-${day}T18:00` }));
    expect(stays.at(-1).total).toBe(800);
    await close(desk.unitIds, { end: '2027-09-07T20:00', displace: { default: 'cancel' } });
    const [first, second] = [await read(ada, stays[0].id), await read(ada, stays[1].id)];
    // Of 200 € for the month, eleven days for 16 € are left.
    expect([first.refund.amountCents, second.refund.amountCents]).toEqual([800, 1_600]);
  });
});

describe('a stay that has begun', () => {
  const atTen = '2027-09-06T10:00:00+02:00';

  test('is not moved; cut where the closure begins, it keeps what has been and gets everything back', async () => {
    const desks = await scene.resource(place, { units: 2 });
    const stay = await book(ada, desks);
    const [seat = ''] = await unitsOf(stay.id);
    await scene.at(atTen, async () => {
      const noon = monday('12:00', '20:00');
      const told = await close([seat], noon);
      expect(told.body.bookings).toMatchObject([{ bookingId: stay.id, canBeReseated: false, elsewhere: [] }]);
      for (const how of ['reseat', 'elsewhere'])
        expect((await close([seat], { ...noon, displace: { default: how } })).status).toBe(409);
      expect((await close([seat], { ...noon, displace: { default: 'cancel' } })).status).toBe(201);
    });
    expect(await read(ada, stay.id)).toMatchObject({
      status: 'confirmed',
      start: '2027-09-06T09:00:00+02:00',
      end: '2027-09-06T12:00:00+02:00',
      refund: { percent: 100, amountCents: 1_000 },
    });
    // What was given back counts towards no month any more.
    expect(await scene.sql`select 1 from fare_shares where booking_id = ${stay.id}`).toEqual([]);
    const [kept] = await scene.sql<{ end: string }[]>`
      select (upper(period) at time zone 'Europe/Paris')::text as end from allocations where holder_id = ${stay.id}`;
    expect(kept?.end).toBe('2027-09-06 12:00:00');
  });
});

describe('somebody who came early', () => {
  test('is there until the closure begins, like whoever has begun', async () => {
    await scene.sql`update places set uses_check_in = true where id = ${place.id}`;
    const desk = await scene.resource(place, { units: 1 });
    const stay = await book(ada, desk);
    await scene.at('2027-09-06T08:50:00+02:00', async () => {
      expect((await scene.call('POST', `/bookings/${stay.id}/check-in`, { as: ada })).status).toBe(200);
      const noon = { ...monday('12:00', '20:00'), displace: { default: 'cancel' } };
      expect((await close(desk.unitIds, noon)).status).toBe(201);
    });
    expect(await read(ada, stay.id)).toMatchObject({
      status: 'checked_in',
      end: '2027-09-06T12:00:00+02:00',
      refund: { percent: 100, amountCents: 1_000 },
    });
  });
});

describe('holds and people who wait', () => {
  test('a hold that has run out hits nobody', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const hold = await book(ada, desk, { hold: true });
    const answer = await scene.at('2027-09-01T09:00:00+02:00', () => close(desk.unitIds));
    expect([answer.status, answer.body.displaced]).toEqual([201, []]);
    expect((await read(ada, hold.id)).status).toBe('expired');
  });

  test('what a cut-off stay leaves outside the closure goes to the first in line', async () => {
    const desk = await scene.resource(place, { units: 1 });
    await book(ada, desk, { start: '2027-09-06T09:00', end: '2027-09-08T18:00' });
    const wish = { resourceId: desk.id, start: '2027-09-07T09:00', end: '2027-09-07T18:00' };
    await scene.call('POST', '/waiting-list', { as: bob, body: wish });
    await close(desk.unitIds, { displace: { default: 'cancel' } });
    const [entry] = (await scene.call('GET', '/waiting-list', { as: bob })).body.items;
    expect(entry.status).toBe('offered');
  });

  test('what somebody leaves who is seated anew goes to the first in line', async () => {
    const desks = await scene.resource(place, { units: 2 });
    const [left = ''] = desks.unitIds;
    const alone = await scene.resource(place, { units: [left] });
    await book(ada, desks, { unitId: left, start: '2027-09-06T09:00', end: '2027-09-07T18:00' });
    await scene.call('POST', '/waiting-list', { as: bob, body: { resourceId: alone.id, ...morning } });
    const tuesday = { start: '2027-09-07T08:00', end: '2027-09-07T20:00' };
    expect((await close([left], { ...tuesday, displace: { default: 'reseat' } })).status).toBe(201);
    const [entry] = (await scene.call('GET', '/waiting-list', { as: bob })).body.items;
    expect(entry.status).toBe('offered');
  });

  test('a closure that is lifted gives its room to the first in line', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: closure } = await close(desk.unitIds);
    await scene.call('POST', '/waiting-list', { as: bob, body: { resourceId: desk.id, ...morning } });
    const lifted = await scene.call('DELETE', `/closures/${closure.id}`, { as: manager });
    expect(lifted.status).toBe(204);
    expect(await unitsOf(closure.id)).toEqual([]);
    const [entry] = (await scene.call('GET', '/waiting-list', { as: bob })).body.items;
    expect(entry).toMatchObject({ status: 'offered', bookingId: expect.any(String) });
    const { body } = await scene.call('GET', `/places/${place.slug}/closures`);
    expect(body.items).toEqual([]);
  });

  test('a closure that is lifted while it runs keeps what has passed, and can not be lifted twice', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: closure } = await close(desk.unitIds);
    await scene.at('2027-09-06T12:00:00+02:00', async () => {
      const lift = () => scene.call('DELETE', `/closures/${closure.id}`, { as: manager });
      expect((await lift()).status).toBe(204);
      expect((await lift()).status).toBe(404);
      const { body } = await scene.call('GET', `/places/${place.slug}/closures`);
      expect(body.items).toMatchObject([{ id: closure.id, end: expect.stringMatching(/^2027-09-06T12:00/) }]);
    });
    expect(await unitsOf(closure.id)).toEqual(desk.unitIds);
  });
});
