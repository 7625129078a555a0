import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let owner: TestActor;
let ada: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  owner = await signedIn(scene, { displayName: 'Odile', roles: [{ placeId: place.id, role: 'owner' }] });
  ada = await signedIn(scene, { displayName: 'Ada' });
  await scene.sql`update members set password_hash = 'x'`;
});
afterAll(() => scene?.close());

const give = (as: TestActor, email: string, role: string) =>
  scene.call('PUT', `/places/${place.slug}/staff`, { as, body: { email, role } });
const take = (as: TestActor, { memberId }: TestActor) =>
  scene.call('DELETE', `/places/${place.slug}/staff/${memberId}`, { as });
const dayOf = async (as: TestActor) => (await scene.call('GET', `/places/${place.slug}/day`, { as })).status;

test('an owner gives, changes and takes a role, each biting at the next request and kept in the log', async () => {
  expect(await dayOf(ada)).toBe(403);
  expect((await give(owner, ada.email.toUpperCase(), 'host')).body).toMatchObject({
    displayName: 'Ada',
    role: 'host',
  });
  expect(await dayOf(ada)).toBe(200);
  expect((await give(owner, ada.email, 'accountant')).status).toBe(200);
  expect(await dayOf(ada)).toBe(403);
  const { body } = await scene.call('GET', `/places/${place.slug}/staff`, { as: owner });
  expect(body.items).toMatchObject([{ displayName: 'Odile' }, { displayName: 'Ada', role: 'accountant' }]);
  expect((await take(owner, ada)).status).toBe(204);
  const log = await scene.sql`select action, detail from audit where subject_id = ${ada.memberId}
    and action like 'role.%' order by at, id`;
  expect(log).toMatchObject([
    { action: 'role.given', detail: { from: null, to: 'host' } },
    { action: 'role.given', detail: { from: 'host', to: 'accountant' } },
    { action: 'role.taken', detail: { from: 'accountant' } },
  ]);
});

test('the last owner stays one; with another one beside them they may go', async () => {
  expect((await take(owner, owner)).body.code).toBe('last-owner');
  expect((await give(owner, owner.email, 'manager')).body.code).toBe('last-owner');
  expect((await give(owner, ada.email, 'owner')).status).toBe(200);
  expect((await give(ada, owner.email, 'manager')).status).toBe(200);
  expect((await give(owner, ada.email, 'host')).body.code).toBe('not-allowed');
  expect((await take(ada, ada)).body.code).toBe('last-owner');
});

test('an address without an account is told to sign up first', async () => {
  expect(await give(ada, 'personne@escale.example', 'host')).toMatchObject({
    status: 422,
    body: { code: 'person-without-account' },
  });
});
