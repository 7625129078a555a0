import { deliverOutbox, openMailer, portsOn } from '@escale/api';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';

let scene: Scene;
let mail: MailServer;
let mailer: ReturnType<typeof openMailer>;
let place: TestPlace;
let desks: TestResource;
let room: TestResource;
let host: TestActor;
let ada: TestActor;

const MONDAY = '2027-09-06';

beforeAll(async () => {
  mail = await openMailServer();
  mailer = openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' });
  scene = await openScene();
  ada = await signedIn(scene, { displayName: 'Ada' });
});
afterAll(async () => {
  mailer?.close();
  await mail?.close();
  await scene?.close();
});
beforeEach(async () => {
  place = await scene.place();
  desks = await scene.resource(place, { units: 2 });
  room = await scene.resource(place, { kind: 'meeting_room', allocation: 'all', units: 1 });
  host = await signedIn(scene, { roles: [{ placeId: place.id, role: 'host' }] });
});

const book = async (date: string, { id }: TestResource) => {
  const body = { resourceId: id, start: `${date}T10:00`, end: `${date}T12:00` };
  return (await scene.call('POST', '/bookings', { as: ada, body })).body;
};
const report = (body: Record<string, unknown>) =>
  scene.call('POST', `/places/${place.slug}/incidents`, { as: host, body: { breaksAccess: false, ...body } });
const resolve = (id: string) =>
  scene.call('POST', `/places/${place.slug}/incidents/${id}/resolution`, { as: host, body: {} });
const lasting = async () => (await scene.call('GET', `/places/${place.slug}/incidents`)).body.items;
const delivered = async (): Promise<string[]> => {
  mail.received.length = 0;
  const ports = portsOn(scene.database, silentLog, mailer.send, 'https://escale.example');
  await deliverOutbox(ports, new AbortController().signal);
  return mail.received.map(({ subject }) => subject);
};

test('a broken lift warns the stays of that time once, is shown while it lasts, and its end is told', async () => {
  await book(MONDAY, desks);
  await book('2027-09-10', desks);
  await scene.at(`${MONDAY}T08:00:00+02:00`, async () => {
    await scene.sql`delete from outbox`;
    const end = `${MONDAY}T18:00`;
    const { status, body } = await report({ what: 'Ascenseur en panne', breaksAccess: true, end });
    expect([status, body.warned]).toEqual([201, 1]);
    expect(await lasting()).toMatchObject([
      { what: 'Ascenseur en panne', breaksAccess: true, resourceName: null, end: `${MONDAY}T18:00:00+02:00` },
    ]);
    expect(await delivered()).toEqual(['Un lieu\u00a0: un incident pendant votre réservation']);
    expect((await resolve(body.id)).body).toEqual({ told: 1 });
    expect(await delivered()).toEqual(['Un lieu\u00a0: l’incident est résolu']);
    expect(await lasting()).toEqual([]);
    expect((await resolve(body.id)).status).toBe(404);
  });
});

test('an incident of one room is told to whoever has that room, and is over at its end by itself', async () => {
  const struck = await book(MONDAY, room);
  await book(MONDAY, desks);
  await scene.at(`${MONDAY}T08:00:00+02:00`, async () => {
    await scene.sql`delete from outbox`;
    const end = `${MONDAY}T14:00`;
    expect((await report({ what: 'Écran noir', resourceId: room.id, end })).body.warned).toBe(1);
    const [told] = await scene.sql`select payload ->> 'bookingId' as id from outbox`;
    expect(told).toEqual({ id: struck.id });
  });
  await scene.at(`${MONDAY}T14:00:01+02:00`, async () => expect(await lasting()).toEqual([]));
});

test('without a known end it warns those of today and tomorrow', async () => {
  await book(MONDAY, desks);
  await book('2027-09-07', desks);
  await book('2027-09-09', desks);
  await scene.at(`${MONDAY}T08:00:00+02:00`, async () => {
    expect((await report({ what: 'Plus de chauffage' })).body.warned).toBe(2);
  });
});

test("another place's space or unit is not there, and an end lies ahead", async () => {
  const foreign = await scene.resource(await scene.place());
  expect((await report({ what: 'X', resourceId: foreign.id })).status).toBe(404);
  const unit = { resourceId: room.id, unitIds: foreign.unitIds.slice(0, 1) };
  expect((await report({ what: 'X', ...unit })).body.code).toBe('unit-not-of-this-place');
  expect((await report({ what: 'X', end: '2020-01-01T10:00' })).body.code).toBe('end-before-start');
});
