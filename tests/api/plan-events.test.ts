import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { doubleBookings } from '../support/race.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let hall: TestResource;
let manager: TestActor;
let ada: TestActor;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

beforeEach(async () => {
  await scene.sql`delete from events`;
  place = await scene.place();
  hall = await scene.resource(place, { kind: 'event_room', allocation: 'all', units: 1 });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  ada = await signedIn(scene, { displayName: 'Ada' });
});

const times = { start: '2027-10-18T08:30', end: '2027-10-18T10:00' };
const breakfast = (more: Record<string, unknown> = {}) => ({
  placeSlug: place.slug,
  title: 'Petit-déjeuner',
  description: '',
  kind: 'breakfast',
  ...times,
  capacity: 1,
  visibility: 'public',
  resourceIds: [hall.id],
  rrule: 'FREQ=WEEKLY;COUNT=3',
  ...more,
});
const plan = (more: Record<string, unknown> = {}, key: string = crypto.randomUUID()) =>
  scene.call('POST', '/event-series', { as: manager, body: breakfast(more), key });
const preview = async (more: Record<string, unknown> = {}) => {
  const { rrule } = breakfast();
  const body = { placeSlug: place.slug, ...times, rrule, resourceIds: [hall.id], ...more };
  return (await scene.call('POST', '/event-series/preview', { as: manager, body })).body;
};
const planned = async () => {
  const { body } = await scene.call('GET', `/events?place=${place.slug}`);
  return body.items as { id: string; start: string; revision: number }[];
};
const bookOn = (date: string) => {
  const body = { resourceId: hall.id, start: `${date}T09:00`, end: `${date}T11:00` };
  return scene.call('POST', '/bookings', { as: ada, body });
};

test('a breakfast that repeats keeps its hour when the clocks change, and each date is an event of its own', async () => {
  const answer = await plan();
  expect(answer.status).toBe(201);
  const starts = (await planned()).map(({ start }) => start);
  expect(starts).toEqual([
    '2027-10-18T08:30:00+02:00',
    '2027-10-25T08:30:00+02:00',
    '2027-11-01T08:30:00+01:00',
  ]);
  const [first = ''] = answer.body.eventIds;
  await scene.call('POST', `/events/${first}/cancellation`, { as: manager, body: {} });
  expect(await planned()).toHaveLength(2);
});

test('every date is shown before anything is planned, with who has the room', async () => {
  const { reference } = (await bookOn('2027-10-25')).body;
  const dates = await preview();
  expect(dates).toMatchObject([
    { date: '2027-10-18', reason: null, bookings: [] },
    { date: '2027-10-25', reason: 'event-hits-bookings', bookings: [{ reference, displayName: 'Ada' }] },
    { date: '2027-11-01', reason: null, bookings: [] },
  ]);
  expect(await planned()).toEqual([]);
});

test('one date whose room is taken keeps all of them from being planned, until it is left out', async () => {
  await bookOn('2027-10-25');
  const refused = await plan();
  expect([refused.status, refused.body.code]).toEqual([409, 'event-hits-bookings']);
  expect(await planned()).toEqual([]);
  expect((await plan({ skip: ['2027-10-25'] })).status).toBe(201);
  expect((await planned()).map(({ start }) => start.slice(0, 10))).toEqual(['2027-10-18', '2027-11-01']);
  expect(await doubleBookings(scene.sql)).toEqual([]);
  expect(await preview()).toMatchObject([
    { reason: 'closure-overlaps' },
    { reason: 'event-hits-bookings' },
    { reason: 'closure-overlaps' },
  ]);
});

test('sent twice, a series is planned once', async () => {
  const key = crypto.randomUUID();
  const [first, again] = [await plan({ resourceIds: [] }, key), await plan({ resourceIds: [] }, key)];
  expect(again.body).toEqual(first.body);
  expect(await planned()).toHaveLength(3);
});

test('a rule without an end, of too many dates or with none left plans nothing', async () => {
  const codes = [];
  for (const more of [
    { rrule: 'FREQ=WEEKLY' },
    { rrule: 'FREQ=DAILY;COUNT=61' },
    { rrule: 'FREQ=DAILY;COUNT=1', skip: ['2027-10-18'] },
  ])
    codes.push((await plan(more)).body.code);
  expect(codes).toEqual(['rrule-endless', 'rrule-too-long', 'rrule-empty']);
});

test('another place’s room and another place’s manager are refused', async () => {
  const other = await scene.place();
  const foreign = await scene.resource(other);
  expect((await plan({ resourceIds: [foreign.id] })).body.code).toBe('resource-not-of-this-place');
  expect((await plan({ placeSlug: other.slug })).status).toBe(403);
});

test('partners are told with their links, which lead to the web and nowhere else', async () => {
  const partners = [
    { name: ' AMAP des Bruyères ', url: 'https://amap.example/' },
    { name: 'Ville de Colombes' },
  ];
  const { body } = await plan({ rrule: undefined, partners });
  const [id = ''] = body.eventIds;
  expect((await scene.call('GET', `/events/${id}`)).body.partners).toEqual([
    { name: 'AMAP des Bruyères', url: 'https://amap.example/' },
    { name: 'Ville de Colombes', url: null },
  ]);
  const wicked = await plan({ partners: [{ name: 'X', url: 'javascript:alert(1)' }] });
  expect(wicked.status).toBe(400);
});

test('of two managers who change the same event, the second sees what the first did', async () => {
  await plan({ rrule: undefined });
  const [event] = await planned();
  const change = (body: Record<string, unknown>) =>
    scene.call('PATCH', `/events/${event?.id}`, { as: manager, body: { seen: event?.revision, ...body } });
  expect((await change({ title: 'Brunch' })).status).toBe(200);
  const late = await change({ title: 'Goûter' });
  expect([late.status, late.body.code]).toEqual([409, 'changed-meanwhile']);
  expect(await planned()).toMatchObject([{ title: 'Brunch' }]);
});

test('a host sees who comes and says who came; an accountant does neither', async () => {
  await plan({ rrule: undefined });
  const [event] = await planned();
  const at = `/events/${event?.id}`;
  await scene.call('POST', `${at}/registrations`, { as: ada, body: {} });
  const host = await signedIn(scene, { roles: [{ placeId: place.id, role: 'host' }] });
  const accountant = await signedIn(scene, { roles: [{ placeId: place.id, role: 'accountant' }] });
  const seen = await scene.call('GET', `${at}/registrations`, { as: host });
  expect(seen.body).toMatchObject([{ displayName: 'Ada', status: 'registered' }]);
  expect((await scene.call('GET', `${at}/registrations`, { as: accountant })).status).toBe(403);
  const tick = (as: TestActor) =>
    scene.call('PUT', `${at}/attendance`, { as, body: { present: [seen.body[0].id] } });
  expect((await tick(host)).body.code).toBe('event-not-begun');
  expect((await tick(accountant)).body.code).toBe('not-allowed');
});
