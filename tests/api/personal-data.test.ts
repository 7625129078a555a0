import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let ada: TestActor;

beforeAll(async () => {
  scene = await openScene({ now: '2027-03-01T08:00:00+01:00' });
  place = await scene.place();
  desks = await scene.resource(place, { name: 'Open space', units: 20 });
});
afterAll(() => scene?.close());
beforeEach(async () => {
  ada = await signedIn(scene, { displayName: 'Ada' });
});

const book = async (start: string, end: string, more = {}, as = ada) => {
  const body = { resourceId: desks.id, start, end, ...more };
  const answer = await scene.call('POST', '/bookings', { as, body });
  expect(answer.status).toBe(201);
  return answer.body;
};

const erase = (as = ada) => scene.call('DELETE', '/me', { as });

describe('the export', () => {
  test('has every row about the person and no other, and none of our secrets', async () => {
    const booking = await book('2027-03-08T10:00', '2027-03-08T12:00', { note: 'près de la fenêtre' });
    await book('2027-03-08T10:00', '2027-03-08T12:00', {}, await signedIn(scene));
    const { status, body } = await scene.call('GET', '/me/export', { as: ada });
    expect(status).toBe(200);
    expect(body.tables.members).toMatchObject([{ id: ada.memberId, display_name: 'Ada' }]);
    expect(body.tables.bookings).toMatchObject([{ id: booking.id, note: 'près de la fenêtre' }]);
    expect(body.tables.booking_transitions).toMatchObject([{ to_status: 'confirmed' }]);
    expect(JSON.stringify(body)).not.toMatch(/_hash/);
  });
});

describe('erasing an account', () => {
  test('says first what it ends', async () => {
    const booking = await book('2027-03-08T10:00', '2027-03-08T12:00');
    const { body } = await scene.call('GET', '/me/erasure', { as: ada });
    expect(body).toEqual({
      bookings: [
        {
          id: booking.id,
          reference: booking.reference,
          placeName: 'Un lieu',
          resourceName: 'Open space',
          start: '2027-03-08T10:00:00+01:00',
          refundCents: booking.cancellation.refundCentsNow,
          currency: 'EUR',
        },
      ],
      passes: 0,
      waiting: 0,
      placesWithoutManager: [],
    });
  });

  test('cancels what is to come, keeps what was without a name, and lets nobody in any more', async () => {
    const past = await book('2027-03-01T09:00', '2027-03-01T10:00', { note: 'avec mon chien' });
    const toCome = await book('2027-03-08T10:00', '2027-03-08T12:00', { note: 'avec mon chien' });
    await scene.at('2027-03-02T08:00:00+01:00', async () => {
      expect((await erase()).status).toBe(204);
    });
    const rows = await scene.sql`
      select id, status, note, member_id as "memberId" from bookings where member_id = ${ada.memberId} order by id`;
    expect(rows).toEqual([
      { id: past.id, status: 'confirmed', note: null, memberId: ada.memberId },
      { id: toCome.id, status: 'cancelled', note: null, memberId: ada.memberId },
    ]);
    expect(await scene.sql`select 1 from allocations where holder_id = ${toCome.id}`).toHaveLength(0);
    expect((await scene.call('GET', '/me', { as: ada })).status).toBe(401);
    expect((await erase()).status).toBe(401);
  });

  test('leaves the name and the address nowhere, but on the one mail that says so', async () => {
    const zenobie = await signedIn(scene, { displayName: 'Zénobie' });
    await book('2027-03-08T10:00', '2027-03-08T12:00', { note: 'Zénobie, à la fenêtre' }, zenobie);
    await erase(zenobie);
    const tables = await scene.sql<{ name: string }[]>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`;
    const found = [];
    for (const { name } of tables) {
      const rows = await scene.sql`
        select 1 from ${scene.sql(name)} as t
        where t::text like ${`%${zenobie.email}%`} or t::text like '%Zénobie%'`;
      if (rows.length > 0) found.push(name);
    }
    expect(found).toEqual(['outbox']);
    const mails = await scene.sql`select topic from outbox where payload ->> 'email' = ${zenobie.email}`;
    expect(mails).toEqual([{ topic: 'member.erased' }]);
  });

  test('frees the address for a new account', async () => {
    await erase();
    const { email } = ada;
    const account = { email, password: 'un-mot-de-passe-assez-long', displayName: 'Ada' };
    await scene.call('POST', '/auth/sign-up', { body: account });
    const answer = await scene.call('POST', '/auth/sign-in', {
      body: { email, password: account.password },
    });
    expect(answer.status).toBe(200);
    expect((await scene.call('GET', '/bookings', { as: ada })).status).toBe(401);
  });

  test('waits until somebody else manages their places', async () => {
    const own = await scene.place();
    const owner = await signedIn(scene, { roles: [{ placeId: own.id, role: 'owner' }] });
    const refused = await erase(owner);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'places-without-a-manager',
      places: [{ slug: own.slug }],
    });
    await signedIn(scene, { roles: [{ placeId: own.id, role: 'manager' }] });
    expect((await erase(owner)).status).toBe(204);
  });

  test('offers what it frees to who waits for it', async () => {
    const room = await scene.resource(place, { units: 1 });
    const stay = { resourceId: room.id, start: '2027-03-09T10:00', end: '2027-03-09T12:00' };
    await scene.call('POST', '/bookings', { as: ada, body: stay });
    const grace = await signedIn(scene);
    await scene.call('POST', '/waiting-list', { as: grace, body: { ...stay, quantity: 1 } });
    await erase();
    const { body } = await scene.call('GET', '/waiting-list', { as: grace });
    expect(body.items).toMatchObject([{ status: 'offered' }]);
  });
});

describe('what the department sees', () => {
  const seen = async (from: string, to: string) =>
    (await scene.call('GET', `/me/seen-by-department?from=${from}&to=${to}`, { as: ada })).body.items;

  test('is the open minutes of each day of a stay, nights and closed days left out', async () => {
    const booking = await book('2027-03-12T14:00', '2027-03-15T11:00', { quantity: 2 });
    const row = {
      bookingId: booking.id,
      placeSlug: place.slug,
      placeName: 'Un lieu',
      resourceKind: 'desk',
      usedSeatMinutes: 0,
    };
    expect(await seen('2027-03-01', '2027-03-31')).toEqual([
      { ...row, date: '2027-03-12', bookedSeatMinutes: 2 * 4 * 60 },
      { ...row, date: '2027-03-15', bookedSeatMinutes: 2 * 2 * 60 },
    ]);
    expect(await seen('2027-03-13', '2027-03-31')).toEqual([
      { ...row, date: '2027-03-15', bookedSeatMinutes: 2 * 2 * 60 },
    ]);
  });

  test('is nothing of what was cancelled', async () => {
    const booking = await book('2027-03-16T10:00', '2027-03-16T12:00');
    await scene.call('POST', `/bookings/${booking.id}/cancellation`, { as: ada });
    expect(await seen('2027-03-01', '2027-03-31')).toEqual([]);
  });

  test('is used once the stay is over', async () => {
    const booking = await book('2027-03-17T10:00', '2027-03-17T12:00');
    await scene.sql`update bookings set status = 'completed' where id = ${booking.id}`;
    expect(await seen('2027-03-17', '2027-03-17')).toMatchObject([
      { bookedSeatMinutes: 120, usedSeatMinutes: 120 },
    ]);
  });

  test('is asked about for a year at most', async () => {
    const path = '/me/seen-by-department?from=2026-01-01&to=2027-03-01';
    expect((await scene.call('GET', path, { as: ada })).body).toMatchObject({ code: 'range-too-long' });
  });
});
