import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let room: TestResource;
let host: TestActor;
let manager: TestActor;

const MONDAY = '2027-09-06';
const brun = { displayName: 'Mme Brun', phone: '01 23 45 67 89' };

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  desks = await scene.resource(place, { units: 2 });
  room = await scene.resource(place, {
    kind: 'meeting_room',
    allocation: 'all',
    units: 1,
    minNoticeMinutes: 1_440,
    requiresApproval: true,
  });
  host = await signedIn(scene, { roles: [{ placeId: place.id, role: 'host' }] });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
});
afterAll(() => scene?.close());

const stay = (resource: TestResource, from: string, to: string) => ({
  resourceId: resource.id,
  start: `${MONDAY}T${from}`,
  end: `${MONDAY}T${to}`,
});
const note = (as: TestActor, body: Record<string, unknown>, more: { key?: string } = {}) =>
  scene.call('POST', `/places/${place.slug}/walk-ins`, { as, body: { caller: brun, ...body }, ...more });
const quote = (as: TestActor, body: Record<string, unknown>) =>
  scene.call('POST', `/places/${place.slug}/walk-in-quotes`, { as, body });

test('a call is booked at once at the price that was said, once, with its number on the day alone', async () => {
  const wish = stay(desks, '09:00', '13:00');
  const said = await quote(host, wish);
  expect(said).toMatchObject({ status: 200, body: { available: true, total: 1_000 } });
  expect((await note(host, { ...wish, expectedTotal: 900 })).body.code).toBe('price-changed');
  const key = 'un-appel-de-mme-brun';
  const first = await note(host, { ...wish, expectedTotal: said.body.total }, { key });
  const again = await note(host, { ...wish, expectedTotal: said.body.total }, { key });
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(first.body).toMatchObject({ status: 'confirmed', memberName: 'Mme Brun', total: 1_000 });
  expect(again.body.id).toBe(first.body.id);
  const { body } = await scene.call('GET', `/places/${place.slug}/day?date=${MONDAY}`, { as: host });
  expect(body.stays).toMatchObject([{ id: first.body.id, who: 'Mme Brun', phone: brun.phone }]);
  const [row] = await scene.sql`select b.actor_id, w.booked_by, m.email from audit b
    join walk_ins w on w.booking_id = b.subject_id join bookings k on k.id = w.booking_id
    join members m on m.id = k.member_id where b.subject_id = ${first.body.id} and b.action = 'booking.placed'`;
  expect(row).toMatchObject({
    actor_id: host.memberId,
    booked_by: host.memberId,
    email: expect.stringMatching(/@phone\.invalid$/),
  });
});

test('the seat of the slot under way is sold too, and no earlier one', async () => {
  await scene.at(`${MONDAY}T14:10:00+02:00`, async () => {
    expect((await note(host, stay(desks, '13:30', '15:00'))).body.code).toBe('starts-in-the-past');
    expect((await note(host, stay(desks, '14:00', '15:00'))).status).toBe(201);
  });
});

test('a host waives the notice, a manager also says yes; hours and grid hold for both', async () => {
  await scene.at(`${MONDAY}T08:00:00+02:00`, async () => {
    expect(await note(host, stay(room, '09:00', '10:00'))).toMatchObject({ body: { status: 'requested' } });
    expect(await note(manager, stay(room, '10:00', '11:00'))).toMatchObject({
      body: { status: 'confirmed' },
    });
    expect((await note(manager, stay(room, '11:10', '12:00'))).body.code).toBe('off-slot-grid');
    expect((await note(manager, stay(room, '17:00', '20:00'))).body.code).toBe('outside-opening-hours');
  });
});

test('who has an account finds the stay among their bookings, and pays it like a stranger', async () => {
  const ada = await signedIn(scene, { displayName: 'Ada' });
  await scene.sql`update members set password_hash = 'x' where id = ${ada.memberId}`;
  const caller = { displayName: 'Une dame', email: ada.email.toUpperCase() };
  const { body } = await note(manager, { ...stay(desks, '15:00', '16:00'), caller });
  expect(body).toMatchObject({ memberName: 'Ada', total: 400 });
  expect((await scene.call('GET', `/bookings/${body.id}`, { as: ada })).status).toBe(200);
});

test('a full space says what could be had instead, and nothing is kept of the caller', async () => {
  const wish = { ...stay(desks, '16:00', '18:00'), quantity: 2 };
  expect((await note(host, wish)).status).toBe(201);
  const before = await scene.sql`select count(*)::int as n from members`;
  const full = await note(host, { ...wish, quantity: 1 });
  expect(full).toMatchObject({ status: 409, body: { code: 'slot-unavailable' } });
  expect(full.body.alternatives.length).toBeGreaterThan(0);
  expect(await scene.sql`select count(*)::int as n from members`).toEqual(before);
});

test("another place's space is not there, and a caller can be reached somehow", async () => {
  const elsewhere = await scene.resource(await scene.place());
  expect((await note(manager, stay(elsewhere, '09:00', '10:00'))).status).toBe(404);
  expect((await quote(manager, stay(elsewhere, '09:00', '10:00'))).status).toBe(404);
  const nobody = await note(host, { ...stay(desks, '09:00', '10:00'), caller: { displayName: 'X' } });
  expect(nobody).toMatchObject({ status: 400, body: { code: 'malformed-request' } });
});

test('a month after the stay the number is forgotten', async () => {
  const { forgetPhones } = await import('@escale/db/bookings');
  await scene.at('2027-10-05T12:00:00+02:00', async () => {
    expect(await forgetPhones(scene.database)).toBe(0);
  });
  await scene.at('2027-10-10T12:00:00+02:00', async () => {
    expect(await forgetPhones(scene.database)).toBeGreaterThan(0);
  });
  expect(await scene.sql`select 1 from walk_ins where phone is not null`).toHaveLength(0);
});
