import { completeEndedStays } from '@escale/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let ada: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  await scene.sql`update places set uses_check_in = true where id = ${place.id}`;
  ada = await signedIn(scene, { displayName: 'Ada Łukasiewicz' });
});
afterAll(() => scene?.close());

const booked = async (here = place): Promise<string> => {
  const desk = await scene.resource(here, { units: 1 });
  const body = { resourceId: desk.id, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
  return (await scene.call('POST', '/bookings', { as: ada, body })).body.id;
};
const attested = (id: string, { as = ada, lang = '' } = {}) =>
  scene.call('GET', `/bookings/${id}/attendance.pdf${lang && `?lang=${lang}`}`, { as });

test('who has come takes a tagged PDF in the language asked for, with its fonts in it', async () => {
  const id = await booked();
  expect((await attested(id)).body.code).toBe('not-attended');
  await scene.at('2027-09-06T09:03:00+02:00', () =>
    scene.call('POST', `/bookings/${id}/check-in`, { as: ada, body: {} }),
  );
  for (const [lang, tag] of [
    ['fr', 'fr-FR'],
    ['en', 'en-GB'],
  ] as const) {
    const { status, headers, body } = await attested(id, { lang });
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(body).toMatch(/^%PDF-1\.7/);
    for (const part of [`/Lang (${tag})`, '/Marked true', '/StructTreeRoot', '/FontFile2', 'pdfuaid:part'])
      expect(body).toContain(part);
  }
  expect((await attested(id, { lang: 'de' })).status).toBe(400);
});

test('a stay that is over is attested where nobody notes who comes, and not where nobody came', async () => {
  const plain = await booked(await scene.place());
  const missed = await booked();
  await scene.at('2027-09-06T13:05:00+02:00', () => completeEndedStays(scene.ports));
  expect((await attested(plain)).status).toBe(200);
  expect((await attested(missed)).body.code).toBe('not-attended');
});

test('it is for the person alone', async () => {
  const id = await booked(await scene.place());
  await scene.at('2027-09-06T13:05:00+02:00', () => completeEndedStays(scene.ports));
  const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  for (const as of [manager, await signedIn(scene, { platformRole: 'admin' })])
    expect((await attested(id, { as })).status).toBe(404);
});
