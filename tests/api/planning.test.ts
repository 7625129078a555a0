import type { Planning } from '@escale/shared/planning';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { statementsOf } from '../support/statements-of.ts';

let scene: Scene;
let place: TestPlace;
let host: TestActor;
let ada: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place({ hours: { 1: [[540, 1080]], 2: [[540, 1080]], 7: [[540, 1080]] } });
  host = await signedIn(scene, { roles: [{ placeId: place.id, role: 'host' }] });
  ada = await signedIn(scene, { displayName: 'Ada Lovelace' });
});
afterAll(() => scene?.close());

const read = async (query: string, as = host, at = place): Promise<Planning> => {
  const answer = await scene.call('GET', `/places/${at.slug}/planning?${query}`, { as });
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return answer.body;
};
const book = async (body: object, as = ada) => {
  const answer = await scene.call('POST', '/bookings', { as, body });
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
};
const ofDay = (date: string, from: string, to: string) => ({
  start: `${date}T${from}`,
  end: `${date}T${to}`,
});

test('accounts see money and not people; a stranger, and whoever works elsewhere, see nothing', async () => {
  const path = `/places/${place.slug}/planning?from=2027-09-06&to=2027-09-06`;
  const elsewhere = await scene.place();
  const accountant = await signedIn(scene, { roles: [{ placeId: place.id, role: 'accountant' }] });
  const rival = await signedIn(scene, { roles: [{ placeId: elsewhere.id, role: 'owner' }] });
  for (const as of [accountant, rival, ada])
    expect((await scene.call('GET', path, { as })).body.code).toBe('not-allowed');
});

test('a unit that several spaces share is shown once, with all of them', async () => {
  const house = await scene.place();
  const manager = await signedIn(scene, { roles: [{ placeId: house.id, role: 'manager' }] });
  const a = await scene.resource(house, { name: 'Salle A', kind: 'meeting_room', units: 1 });
  const b = await scene.resource(house, { name: 'Salle B', kind: 'meeting_room', units: 1 });
  const halves = [...a.unitIds, ...b.unitIds];
  const hall = await scene.resource(house, {
    name: 'Grande salle',
    kind: 'meeting_room',
    allocation: 'all',
    units: halves,
  });
  await book({ resourceId: hall.id, ...ofDay('2027-09-06', '14:00', '17:00') });
  const { groups, stays } = await read('from=2027-09-06&to=2027-09-06', manager, house);
  const units = groups.flatMap((group) => group.units);
  expect(units.map(({ label }) => label)).toEqual(['Salle A', 'Salle B']);
  expect(units[0]?.resourceIds.toSorted()).toEqual([a.id, hall.id].toSorted());
  expect(stays.map(({ title, seats }) => [title, seats.map(({ unitId }) => unitId).toSorted()])).toEqual([
    ['Ada Lovelace', halves.toSorted()],
  ]);
});

test('the stay’s own end is told apart from that of its buffer, a chosen seat from one that may move', async () => {
  const rooms = await scene.resource(place, { units: 2, bufferMinutes: 30 });
  const pinned = await book({
    resourceId: rooms.id,
    unitId: rooms.unitIds[1],
    ...ofDay('2027-09-06', '09:00', '10:00'),
  });
  const floating = await book({ resourceId: rooms.id, ...ofDay('2027-09-06', '11:00', '12:00') });
  const { stays } = await read(`from=2027-09-06&to=2027-09-06&resourceId=${rooms.id}`);
  expect(
    stays.map(({ id, status, seats }) => [
      id,
      status,
      seats[0]?.end.slice(11, 16),
      seats[0]?.takenUntil.slice(11, 16),
      seats[0]?.fixed,
    ]),
  ).toEqual([
    [pinned.id, 'confirmed', '10:00', '10:30', true],
    [floating.id, 'confirmed', '12:00', '12:30', false],
  ]);
});

test('events and closures stand where they take units, with what they are; a colleague has their own name', async () => {
  const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  const rooms = await scene.resource(place, { units: 2, kind: 'event_room' });
  const talk = {
    placeSlug: place.slug,
    title: 'Projection',
    description: '',
    kind: 'talk',
    ...ofDay('2027-09-07', '16:00', '18:00'),
    capacity: 20,
    visibility: 'draft',
    resourceIds: [rooms.id],
  };
  expect((await scene.call('POST', '/events', { as: manager, body: talk })).status).toBe(201);
  const works = {
    unitIds: [rooms.unitIds[0]],
    ...ofDay('2027-09-07', '09:00', '12:00'),
    reason: 'Lampe à changer',
  };
  expect(
    (await scene.call('POST', `/places/${place.slug}/closures`, { as: manager, body: works })).status,
  ).toBe(201);
  const onBehalfOf = { email: 'grace@escale.example', displayName: 'Grace Hopper' };
  await book({ resourceId: rooms.id, onBehalfOf, ...ofDay('2027-09-07', '10:00', '11:00') });
  const { stays } = await read(`from=2027-09-07&to=2027-09-07&resourceId=${rooms.id}`);
  expect(stays.map(({ kind, title, seats }) => [kind, title, seats.length]).toSorted()).toEqual([
    ['booking', 'Grace Hopper', 1],
    ['closure', 'Lampe à changer', 1],
    ['event', 'Projection', 2],
  ]);
});

test('holds whose time has run out are not shown, nor is what was cancelled', async () => {
  const desks = await scene.resource(place, { units: 2 });
  await book({ resourceId: desks.id, hold: true, ...ofDay('2027-09-13', '09:00', '10:00') });
  const { id } = await book({ resourceId: desks.id, ...ofDay('2027-09-13', '09:00', '10:00') });
  const query = `from=2027-09-13&to=2027-09-13&resourceId=${desks.id}`;
  expect((await read(query)).stays.map(({ status }) => status).toSorted()).toEqual(['confirmed', 'held']);
  expect((await read(query)).stays.find(({ status }) => status === 'held')?.deadline).toBeDefined();
  await scene.call('POST', `/bookings/${id}/cancellation`, { as: ada });
  await scene.at('2027-09-01T09:00:00+02:00', async () => expect((await read(query)).stays).toEqual([]));
});

test('whoever has not come a few minutes after the beginning is late, where people say that they have come', async () => {
  const strict = await scene.place();
  await scene.sql`update places set uses_check_in = true where id = ${strict.id}`;
  const manager = await signedIn(scene, { roles: [{ placeId: strict.id, role: 'manager' }] });
  const desks = await scene.resource(strict, { units: 2 });
  const mine = ofDay('2027-09-01', '09:00', '12:00');
  const { id } = await book({ resourceId: desks.id, ...mine });
  await book({ resourceId: desks.id, ...mine }, manager);
  const late = async () =>
    (await read('from=2027-09-01&to=2027-09-01', manager, strict)).stays.map((stay) => stay.late).toSorted();
  await scene.at('2027-09-01T09:04:00+02:00', async () => expect(await late()).toEqual([false, false]));
  await scene.at('2027-09-01T09:06:00+02:00', async () => {
    await scene.call('POST', `/bookings/${id}/check-in`, { as: manager, body: {} });
    expect(await late()).toEqual([false, true]);
  });
});

describe('days are as long as they are', () => {
  test.each([
    ['2028-03-26', 23, '+01:00', '+02:00'],
    ['2027-10-31', 25, '+02:00', '+01:00'],
  ])('%s has %i hours', async (date, hours, before, after) => {
    const { days } = await read(`from=${date}&to=${date}`);
    const [day] = days;
    expect((Date.parse(day?.end ?? '') - Date.parse(day?.start ?? '')) / 3_600_000).toBe(hours);
    expect([day?.start.slice(-6), day?.end.slice(-6)]).toEqual([before, after]);
    expect(day?.open).toEqual([{ start: `${date}T09:00:00${after}`, end: `${date}T18:00:00${after}` }]);
  });

  test('two weeks at most, in their order', async () => {
    const path = `/places/${place.slug}/planning?from=2027-09-06&to=`;
    expect((await scene.call('GET', `${path}2027-09-19`, { as: host })).body.days).toHaveLength(14);
    expect((await scene.call('GET', `${path}2027-09-20`, { as: host })).body.code).toBe('range-too-long');
    expect((await scene.call('GET', `${path}2027-09-01`, { as: host })).body.code).toBe('range-backwards');
  });
});

test('the revision is the same as long as the plan says the same, and the statements are as many', async () => {
  const desks = await scene.resource(place, { units: 5 });
  const query = `from=2027-09-20&to=2027-09-26&resourceId=${desks.id}`;
  const empty = await statementsOf(scene, () => read(query));
  const before = (await read(query)).revision;
  expect((await read(query)).revision).toBe(before);
  for (let hour = 9; hour < 14; hour++)
    await book({
      resourceId: desks.id,
      ...ofDay('2027-09-20', `${String(hour).padStart(2, '0')}:00`, `${hour + 1}:00`),
    });
  expect((await read(query)).revision).not.toBe(before);
  expect(await statementsOf(scene, () => read(query))).toBe(empty);
});

describe('the place moves a stay', () => {
  test('to another unit, to which it is then pinned', async () => {
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    const desks = await scene.resource(place, { units: 2 });
    const when = ofDay('2027-09-14', '09:00', '12:00');
    const stay = await book({ resourceId: desks.id, ...when });
    const unitId = desks.unitIds[1];
    const moved = await scene.call('POST', `/bookings/${stay.id}/reschedule`, {
      as: manager,
      body: { ...when, unitId },
    });
    expect([moved.status, moved.body.units.map((unit: { id: string }) => unit.id)]).toEqual([200, [unitId]]);
    const [seat] = (await read(`from=2027-09-14&to=2027-09-14&resourceId=${desks.id}`)).stays[0]?.seats ?? [];
    expect([seat?.unitId, seat?.fixed]).toEqual([unitId, true]);
  });

  test('but to no unit of another space', async () => {
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    const desks = await scene.resource(place, { units: 1 });
    const rivals = await scene.resource(await scene.place(), { units: 1 });
    const when = ofDay('2027-09-14', '09:00', '12:00');
    const stay = await book({ resourceId: desks.id, ...when });
    const body = { ...when, unitId: rivals.unitIds[0] };
    const refused = await scene.call('POST', `/bookings/${stay.id}/reschedule`, { as: manager, body });
    expect(refused.body.code).toBe('unit-not-in-resource');
  });
});
