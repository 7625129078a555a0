import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { type Followed, follow } from '../support/follow.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let here: TestPlace;
let elsewhere: TestPlace;
let desks: TestResource;
let desksElsewhere: TestResource;
let host: TestActor;
let ada: TestActor;
let lines: Followed[] = [];

beforeAll(async () => {
  scene = await openScene({ changeBeatMs: 200 });
  await scene.app.listen({ port: 0, host: '127.0.0.1' });
  [here, elsewhere] = [await scene.place(), await scene.place()];
  desks = await scene.resource(here, { units: 20 });
  desksElsewhere = await scene.resource(elsewhere, { units: 20 });
  host = await signedIn(scene, { roles: [{ placeId: here.id, role: 'host' }] });
  ada = await signedIn(scene);
});
afterEach(() => {
  for (const line of lines) line.stop();
  lines = [];
});
afterAll(() => scene?.close());

const followed = async (place: TestPlace, as: TestActor) => {
  const line = await follow(scene, place.slug, as);
  lines.push(line);
  return line;
};
const book = ({ id }: TestResource, hour = 9) =>
  scene.call('POST', '/bookings', {
    as: ada,
    body: { resourceId: id, start: `2027-09-06T${hour}:00`, end: `2027-09-06T${hour + 1}:00` },
  });

test('a booking made by somebody else is heard of within two seconds, and so is its end', async () => {
  const line = await followed(here, host);
  const booked = line.nextChange();
  const { body } = await book(desks, 10);
  expect(await booked).toBeLessThan(2_000);
  const cancelled = line.nextChange();
  await scene.call('POST', `/bookings/${body.id}/cancellation`, { as: ada });
  expect(await cancelled).toBeLessThan(2_000);
});

test('what happens at another place, or was refused, is not heard', async () => {
  const line = await followed(here, host);
  const heard = line.nextChange(700);
  expect((await book(desksElsewhere, 10)).status).toBe(201);
  const body = { resourceId: desks.id, start: '2027-09-06T03:00', end: '2027-09-06T04:00' };
  expect((await scene.call('POST', '/bookings', { as: ada, body })).status).toBe(422);
  expect(await heard).toBeNull();
});

test('what a preview tries and undoes is not heard', async () => {
  const { body } = await book(desks, 14);
  const line = await followed(here, host);
  await line.nextChange(200);
  const heard = line.nextChange(500);
  const later = { start: '2027-09-06T16:00', end: '2027-09-06T17:00' };
  const tried = await scene.call('POST', `/bookings/${body.id}/reschedule-preview`, { as: ada, body: later });
  expect(tried.status).toBe(200);
  expect(await heard).toBeNull();
});

test('the line ends soon after who follows has signed out, or has no role there any more', async () => {
  const leaver = await signedIn(scene, { roles: [{ placeId: here.id, role: 'manager' }] });
  const first = await followed(here, leaver);
  await scene.call('POST', '/auth/sign-out', { as: leaver });
  await scene.sql`update sessions set revoked_at = now() where id = ${leaver.sessionId}`;
  expect(await first.ends(3_000)).toBe(true);

  const demoted = await signedIn(scene, { roles: [{ placeId: here.id, role: 'host' }] });
  const second = await followed(here, demoted);
  await scene.sql`delete from place_roles where member_id = ${demoted.memberId}`;
  expect(await second.ends(3_000)).toBe(true);
});

test('a session holds a few lines: the oldest makes room for the newest', async () => {
  const many: Followed[] = [];
  for (let i = 0; i < 7; i++) many.push(await followed(here, host));
  expect(await many[0]?.ends(1_000)).toBe(true);
  expect(await many[6]?.ends(300)).toBe(false);
});

test('when the connection that listens is cut, another takes its place and everybody reads anew', async () => {
  const line = await followed(here, host);
  const told = line.nextChange(3_000);
  await scene.sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`;
  expect(await told).not.toBeNull();
  const booked = line.nextChange();
  await book(desks, 12);
  expect(await booked).toBeLessThan(2_000);
});
