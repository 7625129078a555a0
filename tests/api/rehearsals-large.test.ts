import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { addManyBookings } from '../support/many-bookings.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let manager: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  desks = await scene.resource(place, { units: 40 });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  await addManyBookings(scene.database, { from: '2027-07-22', days: 40 });
});
afterAll(() => scene?.close());

test('of too many requests the newest are replayed, it says so, and others are served meanwhile', async () => {
  const answers: string[] = [];
  const body = { rules: { resourceId: desks.id, change: { minNoticeMinutes: 60 } } };
  const rehearsing = scene
    .call('POST', `/places/${place.slug}/rehearsals`, { as: manager, body })
    .finally(() => answers.push('rehearsal'));
  const visiting = scene.call('GET', `/places/${place.slug}`).finally(() => answers.push('visit'));
  const [{ status, body: told }] = await Promise.all([rehearsing, visiting]);
  expect(status).toBe(200);
  expect(answers).toEqual(['visit', 'rehearsal']);
  expect(told).toMatchObject({ isSample: true, requests: 2_960, from: '2027-07-25' });
  expect(told.standing).toEqual(told.changed);
}, 30_000);
