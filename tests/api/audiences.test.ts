import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let manager: TestActor;
let person: TestActor;

beforeAll(async () => {
  scene = await openScene();
});
beforeEach(async () => {
  place = await scene.place();
  desks = await scene.resource(place, { tariffs: { day: 1_600 } });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  person = await signedIn(scene);
  await scene.sql`insert into tariffs (place_id, resource_id, formula, audience, valid_from, amount_cents,
      vat_rate_basis_points)
    values (${place.id}, ${desks.id}, 'day', 'solidarity', '2020-01-01', 500, 2000)`;
});
afterAll(() => scene?.close());

const verify = (wish: object = {}, as = manager) =>
  scene.call('PUT', `/places/${place.slug}/audiences`, {
    as,
    body: { email: person.email, audience: 'solidarity', ...wish },
  });
const list = (query = '') => scene.call('GET', `/places/${place.slug}/audiences${query}`, { as: manager });
const withdraw = (audience = 'solidarity') =>
  scene.call('DELETE', `/places/${place.slug}/audiences/${person.memberId}/${audience}`, { as: manager });
const day = (date = '2027-09-06') => ({ resourceId: desks.id, formula: 'day', count: 1, date });
const quote = async (body: object = day(), as = person) =>
  (await scene.call('POST', '/quotes', { as, body })).body;
const found = async (date = '2027-09-06') => {
  const need = `resourceKind=desk&start=${date}T09:00&end=${date}T18:00&limit=100`;
  const { body } = await scene.call('GET', `/places?${need}`, { as: person });
  return body.items.find(({ slug }: { slug: string }) => slug === place.slug).offer.total;
};

describe('an audience that a place has verified', () => {
  test('changes the price for that person, in quotes and in what is found', async () => {
    expect((await quote()).total).toBe(1_600);
    const { status, body } = await verify({ email: person.email.toUpperCase() });
    expect([status, body]).toEqual([
      200,
      {
        memberId: person.memberId,
        email: person.email,
        displayName: 'Camille Test',
        audience: 'solidarity',
        validUntil: null,
      },
    ]);
    expect([(await quote()).total, await found()]).toEqual([500, 500]);
    expect((await quote(day(), await signedIn(scene))).total).toBe(1_600);
  });

  test('is good for stays that begin up to its last date, whenever they are booked', async () => {
    await verify({ validUntil: '2027-09-07' });
    expect([(await quote(day('2027-09-07'))).total, await found('2027-09-07')]).toEqual([500, 500]);
    expect([(await quote(day('2027-09-08'))).total, await found('2027-09-08')]).toEqual([1_600, 1_600]);
    const { body: stays } = await scene.call('GET', `/resources/${desks.id}/stays?date=2027-09-08`, {
      as: person,
    });
    expect(stays[0].total).toBe(1_600);
    expect((await quote({ ...day('2027-09-08'), audience: 'solidarity' })).code).toBe(
      'audience-not-verified',
    );
    await verify({ validUntil: '2027-09-30' });
    expect((await quote(day('2027-09-08'))).total).toBe(500);
  });

  test('is withdrawn: what is booked keeps its price, a hold does not', async () => {
    await verify();
    const book = (body: object) => scene.call('POST', '/bookings', { as: person, body });
    const { body: booking } = await book(day());
    const { body: held } = await book({ ...day(), audience: 'solidarity', hold: true });
    expect((await withdraw()).status).toBe(204);
    expect((await withdraw()).status).toBe(404);
    expect((await quote()).total).toBe(1_600);
    expect((await scene.call('GET', `/bookings/${booking.id}`, { as: person })).body.total).toBe(500);
    const confirmed = await scene.call('POST', `/bookings/${held.id}/confirmation`, { as: person });
    expect([confirmed.status, confirmed.body.code]).toEqual([409, 'price-changed']);
  });

  test('is listed for the place, page by page, and every change and look is kept', async () => {
    await verify();
    await verify({ audience: 'resident', validUntil: '2027-12-31' });
    const other = await signedIn(scene);
    await verify({ email: other.email });
    const first = (await list('?limit=2')).body;
    const second = (await list(`?limit=2&cursor=${first.nextCursor}`)).body;
    const names = [...first.items, ...second.items].map(({ memberId, audience }) => [memberId, audience]);
    expect(names).toEqual([
      [other.memberId, 'solidarity'],
      [person.memberId, 'solidarity'],
      [person.memberId, 'resident'],
    ]);
    expect(second.nextCursor).toBeNull();
    await withdraw('resident');
    const kept = await scene.sql`
      select action, detail from audit where place_id = ${place.id} order by id`;
    expect(kept).toEqual([
      { action: 'audience.verified', detail: { audience: 'solidarity', validUntil: null } },
      { action: 'audience.verified', detail: { audience: 'resident', validUntil: '2027-12-31' } },
      { action: 'audience.verified', detail: { audience: 'solidarity', validUntil: null } },
      expect.objectContaining({ action: 'audiences.listed' }),
      expect.objectContaining({ action: 'audiences.listed' }),
      { action: 'audience.withdrawn', detail: { audience: 'resident' } },
    ]);
  });

  test.each([
    [{ email: 'personne@escale.example' }, 422, 'person-without-account'],
    [{ audience: 'standard' }, 422, 'audience-is-everyones'],
    [{ audience: 'Très social' }, 400, 'malformed-request'],
    [{ validUntil: '2020-01-01' }, 422, 'date-in-the-past'],
    [{ validUntil: '2027-02-30' }, 400, 'malformed-date'],
    [{ reason: 'RSA' }, 400, 'malformed-request'],
  ])('is refused with %j', async (wish, status, code) => {
    const answer = await verify(wish);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await list()).body.items).toEqual([]);
  });

  test('is nothing that another place may touch', async () => {
    const rivals = await scene.place();
    const rival = await signedIn(scene, { roles: [{ placeId: rivals.id, role: 'owner' }] });
    expect((await verify({}, rival)).status).toBe(403);
    await verify();
    const path = `/places/${rivals.slug}/audiences/${person.memberId}/solidarity`;
    expect((await scene.call('DELETE', path, { as: rival })).status).toBe(404);
    expect((await quote()).total).toBe(500);
  });
});
