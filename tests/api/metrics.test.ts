import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let admin: TestActor;
beforeAll(async () => {
  scene = await openScene();
  admin = await signedIn(scene, { platformRole: 'admin' });
});
afterAll(() => scene?.close());

const read = (as?: TestActor) =>
  scene.app.inject({ url: '/api/metrics', headers: { ...(as && { authorization: as.authorization }) } });

test('an administrator reads how requests were answered, by route and never by address', async () => {
  await scene.app.inject('/api/v1/places/nulle-part');
  const answer = await read(admin);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(answer.body).toContain(
    'escale_http_requests_total{method="GET",route="/api/v1/places/:slug",status="404"} 1',
  );
  expect(answer.body).not.toContain('nulle-part');
});

test('what waits, what the process needs and what the database is busy with stands beside it', async () => {
  await scene.sql`insert into outbox (id, topic, dedupe_key, payload)
    values (gen_random_uuid(), 'booking.confirmed', 'one', '{}')`;
  const { body } = await read(admin);
  expect(body).toContain('escale_outbox_waiting 1');
  expect(body).toContain('escale_packing_undecided_total 0');
  expect(body).toMatch(/^escale_database_connections\{state="active"\} \d+$/m);
  expect(body).toMatch(/^process_cpu_seconds_total /m);
});

test('nobody else reads it', async () => {
  const place = await scene.place();
  const owner = await signedIn(scene, { roles: [{ placeId: place.id, role: 'owner' }] });
  const department = await signedIn(scene, { platformRole: 'department' });
  const statuses = await Promise.all([read(), read(owner), read(department)]);
  expect(statuses.map(({ statusCode }) => statusCode)).toEqual([401, 403, 403]);
});
