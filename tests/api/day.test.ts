import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { statementsOf } from '../support/statements-of.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let room: TestResource;
let host: TestActor;
let manager: TestActor;
let ada: TestActor;

const MONDAY = '2027-09-06';
const now = `${MONDAY}T09:40:00+02:00`;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  await scene.sql`update places set uses_check_in = true, no_show_release_minutes = 60 where id = ${place.id}`;
  desks = await scene.resource(place, { units: 4 });
  room = await scene.resource(place, {
    name: 'Salle du jardin',
    kind: 'meeting_room',
    allocation: 'all',
    units: 1,
    bufferMinutes: 30,
    requiresApproval: true,
  });
  host = await signedIn(scene, { roles: [{ placeId: place.id, role: 'host' }] });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  ada = await signedIn(scene, { displayName: 'Ada' });
});
afterAll(() => scene?.close());

const book = async (from: string, to: string, resource = desks, more: Record<string, unknown> = {}) => {
  const body = { resourceId: resource.id, start: `${MONDAY}T${from}`, end: `${MONDAY}T${to}`, ...more };
  const answer = await scene.call('POST', '/bookings', { as: ada, body });
  expect(answer.status).toBe(201);
  return answer.body;
};
const dayOf = (as: TestActor, query = `?date=${MONDAY}`) =>
  scene.call('GET', `/places/${place.slug}/day${query}`, { as });

describe('the day of a place', () => {
  test('has who comes with what to know of them, rooms with their buffers, and requests of any day', async () => {
    const early = await book('09:00', '13:00', desks, { note: 'En fauteuil' });
    await book('14:00', '18:00', desks, { onBehalfOf: { email: 'bob@escale.example', displayName: 'Bob' } });
    const asked = await scene.at('2027-09-05T12:00:00+02:00', () => book('10:00', '11:00', room));
    await scene.at(now, async () => {
      const { status, body } = await dayOf(host, '');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        date: MONDAY,
        today: MONDAY,
        now: expect.stringMatching(/T09:40:0\d(\.\d+)?\+02:00$/),
        open: [{ start: `${MONDAY}T09:00:00+02:00`, end: `${MONDAY}T18:00:00+02:00` }],
        usesCheckIn: true,
        stays: [
          {
            id: early.id,
            who: 'Ada',
            isFirstVisit: true,
            note: 'En fauteuil',
            total: 1_000,
            isPaidByPass: false,
            releasedAt: `${MONDAY}T10:00:00+02:00`,
          },
          { id: asked.id, status: 'requested', clearedAt: `${MONDAY}T11:30:00+02:00` },
          { who: 'Bob' },
        ],
        requests: [{ id: asked.id, deadline: expect.any(String) }],
      });
      const tomorrow = await dayOf(host, '?date=2027-09-07');
      expect(tomorrow.body).toMatchObject({ stays: [], requests: [{ id: asked.id }] });
    });
  });

  test('says who has come, and when', async () => {
    await scene.at(now, async () => {
      const [stay] = (await dayOf(manager)).body.stays;
      const came = await scene.call('POST', `/bookings/${stay.id}/check-in`, { as: host, body: {} });
      expect(came.status).toBe(200);
      const [after] = (await dayOf(manager)).body.stays;
      expect(after).toMatchObject({ status: 'checked_in', arrivedAt: expect.any(String), releasedAt: null });
    });
  });

  test('costs as many statements with one stay as with many', async () => {
    const read = () => statementsOf(scene, () => dayOf(host));
    const few = await read();
    for (const hour of ['13', '15', '16']) await book(`${hour}:00`, `${hour}:30`);
    expect(await read()).toBe(few);
  });

  test('is shown at the entrance by a secret address: code, who comes without names unless wanted, free rooms', async () => {
    const kiosk = `/places/${place.slug}/kiosk`;
    const opened = await scene.call('PUT', kiosk, { as: manager, body: { showsNames: false } });
    const view = (token: string) => scene.call('GET', `${kiosk}/view?token=${token}`);
    await scene.at(`${MONDAY}T13:30:00+02:00`, async () => {
      const { body } = await view(opened.body.token);
      expect(body).toMatchObject({
        code: expect.any(String),
        free: [{ name: 'Salle du jardin', until: null }],
      });
      expect(body.arrivals.length).toBeGreaterThan(1);
      expect(body.arrivals.every(({ who }: { who: unknown }) => who === null)).toBe(true);
      const named = await scene.call('PUT', kiosk, { as: manager, body: { showsNames: true } });
      expect((await view(opened.body.token)).status).toBe(404);
      expect((await view(named.body.token)).body.arrivals).toContainEqual(
        expect.objectContaining({ who: 'Bob' }),
      );
      await scene.call('DELETE', kiosk, { as: manager });
      expect((await view(named.body.token)).status).toBe(404);
    });
  });

  test('is not for who keeps the accounts, and has no date that does not exist', async () => {
    const accountant = await signedIn(scene, { roles: [{ placeId: place.id, role: 'accountant' }] });
    expect(await dayOf(accountant)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect(await dayOf(host, '?date=2027-02-30')).toMatchObject({
      status: 400,
      body: { code: 'malformed-date' },
    });
  });
});
