import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

const wish = {
  shownOn: 'listed',
  origins: ['https://www.exemple.fr/page'],
  accent: '#FFE000',
  scheme: 'auto',
  radius: 4,
};

test('a place says where its bookings are shown, and nobody overwrites what a colleague has just said', async () => {
  const place = await scene.place();
  const as = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  const settings = `/managed-places/${place.slug}/widget`;
  const put = (body: object) => scene.call('PUT', settings, { as, body });
  const told = () => scene.call('GET', `/places/${place.slug}/widget`);
  expect((await told()).status).toBe(404);
  expect((await scene.call('GET', settings, { as })).body).toMatchObject({ shownOn: 'nowhere', revision: 0 });
  const set = await put({ ...wish, seen: 0 });
  expect(set.body).toEqual({ ...wish, origins: ['https://www.exemple.fr'], accent: '#ffe000', revision: 1 });
  expect((await told()).body).toEqual(set.body);
  expect((await put({ ...wish, seen: 0 })).body.code).toBe('changed-meanwhile');
  expect((await put({ ...wish, shownOn: 'nowhere', seen: 1 })).body.revision).toBe(2);
  expect((await put({ ...wish, seen: 1 })).body.code).toBe('changed-meanwhile');
  expect((await told()).status).toBe(404);
});

test('what is no site, or could end the header that names it, is refused; a draft is shown nowhere', async () => {
  const place = await scene.place({ status: 'draft' });
  const as = await signedIn(scene, { roles: [{ placeId: place.id, role: 'owner' }] });
  const put = (change: object) =>
    scene.call('PUT', `/managed-places/${place.slug}/widget`, { as, body: { ...wish, ...change, seen: 0 } });
  for (const origin of ['http://exemple.fr', "https://exemple.fr; script-src 'unsafe-inline'", '*'])
    expect((await put({ origins: [origin] })).body).toMatchObject({
      code: 'widget-origin-malformed',
      origin,
    });
  expect((await put({ origins: [] })).body.code).toBe('widget-without-sites');
  expect((await put({ accent: 'red;}' })).status).toBe(400);
  expect((await put({ shownOn: 'anywhere' })).status).toBe(200);
  expect((await scene.call('GET', `/places/${place.slug}/widget`)).status).toBe(404);
});
