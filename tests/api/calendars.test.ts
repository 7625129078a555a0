import { Writable } from 'node:stream';
import { buildApp, newLogger, portsOn } from '@escale/api';
import Fastify from 'fastify';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { JWT_SECRET } from '../support/app.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { readCalendar } from '../support/read-calendar.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let camille: TestActor;
let manager: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place({ hours: { 1: [[540, 1080]], 2: [[540, 1080]], 7: [[0, 1440]] } });
  desks = await scene.resource(place, { name: 'Open space', units: 4 });
});
afterAll(() => scene?.close());
beforeEach(async () => {
  camille = await signedIn(scene, { displayName: 'Camille Secrète' });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
});

const monday = { formula: 'day', count: 1, date: '2027-09-06' };

const book = async (as: TestActor, stay: object = monday) => {
  const answer = await scene.call('POST', '/bookings', { as, body: { resourceId: desks.id, ...stay } });
  expect(answer.status).toBe(201);
  return answer.body;
};

/** The path below /api/v1 at which a calendar program reads. */
const open = async (as: TestActor, path = '/me'): Promise<string> => {
  const { status, body } = await scene.call('POST', `${path}/calendar-feed`, { as });
  expect(status).toBe(201);
  return new URL(body.url).pathname.replace('/api/v1', '') + new URL(body.url).search;
};

const eventsAt = async (path: string) => {
  const answer = await scene.call('GET', path);
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  return readCalendar(answer.body).events;
};

describe('the calendar of a person', () => {
  test('holds their stays and nobody else’s, in UTC, and no seat that may still move', async () => {
    const { id, reference, start, end } = await book(camille);
    await book(await signedIn(scene));
    const feed = await open(camille);
    expect(await eventsAt(feed)).toMatchObject([
      {
        uid: `${id}@escale.mail`,
        status: 'CONFIRMED',
        summary: 'Un lieu – Open space',
        description: `Référence\u00a0: ${reference}`,
        location: 'Un lieu, 1 rue du Test, 92000 Nanterre',
        start: Date.parse(start),
        end: Date.parse(end),
        isUtc: true,
        organizer: null,
      },
    ]);
    const [frozen] = await scene.at('2027-09-05T18:00:00+02:00', () => eventsAt(feed));
    expect(frozen?.description).toMatch(/\nPlace\u00a0: Poste \d$/);
  });

  test('keeps the UID of a stay that moves, with a higher SEQUENCE, and says CANCELLED in the end', async () => {
    const { id } = await book(camille);
    const feed = await open(camille);
    const [first] = await eventsAt(feed);
    const body = { ...monday, date: '2027-09-07' };
    await scene.call('POST', `/bookings/${id}/reschedule`, { as: camille, body });
    const [moved] = await eventsAt(feed);
    await scene.call('POST', `/bookings/${id}/cancellation`, { as: camille });
    const [cancelled] = await eventsAt(feed);
    const told = [first, moved, cancelled];
    expect(new Set(told.map((event) => event?.uid)).size).toBe(1);
    expect(told.map((event) => event?.status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    const sequences = told.map((event) => event?.sequence ?? -1);
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
    expect(moved?.start).toBe(Date.parse('2027-09-07T09:00:00+02:00'));
  });

  test('says nothing of a hold, and a request is tentative', async () => {
    const asked = await scene.resource(place, { requiresApproval: true });
    const hold = await book(camille, { ...monday, hold: true });
    const request = await book(camille, { ...monday, resourceId: asked.id });
    const feed = await open(camille);
    expect(await eventsAt(feed)).toMatchObject([{ uid: `${request.id}@escale.mail`, status: 'TENTATIVE' }]);
    await scene.call('POST', `/bookings/${hold.id}/cancellation`, { as: camille });
    expect(await eventsAt(feed)).toHaveLength(1);
  });

  test.each([
    ['forward', '2028-03-26', '2028-03-26T00:30:00+01:00', '2028-03-26T04:00:00+02:00', 2.5],
    ['back', '2027-10-31', '2027-10-31T00:30:00+02:00', '2027-10-31T04:00:00+01:00', 4.5],
  ])('is right across the night in which clocks go %s', async (_, _date, start, end, hours) => {
    const { id } = await book(camille, { start, end });
    const events = await eventsAt(await open(camille));
    const event = events.find(({ uid }) => uid.startsWith(id));
    expect([event?.start, event?.end]).toEqual([Date.parse(start), Date.parse(end)]);
    expect(((event?.end ?? 0) - (event?.start ?? 0)) / 3_600_000).toBe(hours);
    await scene.call('POST', `/bookings/${id}/cancellation`, { as: camille });
  });

  test('can not be broken open by a name', async () => {
    await scene.sql`update resources set name = ${'X\r\nEND:VEVENT\r\nATTENDEE:mailto:a@b; , \\n'} where id = ${desks.id}`;
    await book(camille, { ...monday, date: '2027-09-13' });
    const events = await eventsAt(await open(camille));
    await scene.sql`update resources set name = 'Open space' where id = ${desks.id}`;
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ status: 'CONFIRMED', attendee: null });
  });
});

describe('the calendar of a place', () => {
  test('shows units and references, and no person', async () => {
    const { reference } = await book(camille, { ...monday, date: '2027-09-14' });
    const feed = await open(manager, `/places/${place.slug}`);
    const answer = await scene.call('GET', feed);
    expect(answer.body).toContain(reference);
    expect(answer.body.replaceAll('\r\n ', '')).toMatch(/SUMMARY:Open space – Poste \d – /);
    for (const secret of ['Camille', camille.email, camille.memberId, manager.email])
      expect(answer.body).not.toContain(secret);
  });

  test('shows a long stay that began long ago', async () => {
    const { id } = await book(camille, { formula: 'month', count: 3, date: '2027-11-01' });
    const feed = await open(manager, `/places/${place.slug}`);
    const events = await scene.at('2028-01-15T12:00:00+01:00', () => eventsAt(feed));
    expect(events.map(({ uid }) => uid)).toContain(`${id}@escale.mail`);
    await scene.call('POST', `/bookings/${id}/cancellation`, { as: camille });
  });

  test('ends for a manager with their role, and opens no other place', async () => {
    const other = await scene.place();
    const feed = await open(manager, `/places/${place.slug}`);
    expect((await scene.call('GET', feed.replace(place.slug, other.slug))).status).toBe(404);
    await scene.sql`update place_roles set role = 'host' where member_id = ${manager.memberId}`;
    expect((await scene.call('GET', feed)).status).toBe(404);
  });

  test('is for managers alone', async () => {
    const host = await signedIn(scene, { roles: [{ placeId: place.id, role: 'host' }] });
    for (const as of [camille, host])
      expect((await scene.call('POST', `/places/${place.slug}/calendar-feed`, { as })).status).toBe(403);
  });
});

describe('the secret address', () => {
  test('ends when it is revoked, and when another one is opened', async () => {
    const first = await open(camille);
    const second = await open(camille);
    expect((await scene.call('GET', first)).status).toBe(404);
    expect((await scene.call('GET', second)).status).toBe(200);
    const standing = await scene.call('GET', '/me/calendar-feed', { as: camille });
    expect(standing.body.openedAt).toMatch(/^\d{4}-/);
    expect((await scene.call('DELETE', '/me/calendar-feed', { as: camille })).status).toBe(204);
    expect((await scene.call('GET', '/me/calendar-feed', { as: camille })).body).toEqual({ openedAt: null });
    expect((await scene.call('GET', second)).status).toBe(404);
    expect((await scene.call('DELETE', '/me/calendar-feed', { as: camille })).status).toBe(404);
  });

  test('of a person opens no place, and the other way round', async () => {
    const [mine, theirs] = [await open(manager), await open(manager, `/places/${place.slug}`)];
    const tokenOf = (path: string) => path.split('token=')[1];
    expect((await scene.call('GET', `/me/calendar.ics?token=${tokenOf(theirs)}`)).status).toBe(404);
    const wrong = `/places/${place.slug}/calendar.ics?token=${tokenOf(mine)}`;
    expect((await scene.call('GET', wrong)).status).toBe(404);
  });

  test('is needed, whoever is signed in', async () => {
    expect((await scene.call('GET', '/me/calendar.ics', { as: camille })).status).toBe(400);
    expect((await scene.call('GET', "/me/calendar.ics?token=' or true --", { as: camille })).status).toBe(
      400,
    );
    const unknown = `/me/calendar.ics?token=${'a'.repeat(43)}`;
    expect((await scene.call('GET', unknown, { as: camille })).status).toBe(404);
  });

  test('stands nowhere in the database, but for its hash, nor in any log, even when something fails', async () => {
    const token = (await open(camille)).split('token=')[1] ?? '';
    const rows = await scene.sql<{ row: string }[]>`select f::text as row from member_calendar_feeds f
      union all select a::text from audit a`;
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    const lines: string[] = [];
    const stream = new Writable({
      write: (chunk, _, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const quiet = newLogger('trace');
    const logger = Fastify({
      logger: { level: 'trace', stream, serializers: Reflect.get(quiet, Symbol.for('pino.serializers')) },
    }).log;
    const app = await buildApp(portsOn(scene.database, logger), {
      logger,
      jwtSecret: JWT_SECRET,
      rateLimit: 0,
      publicOrigin: null,
    });
    const url = `/api/v1/me/calendar.ics?token=${token}`;
    expect((await app.inject({ url })).statusCode).toBe(200);
    expect((await app.inject({ url: `${url}x` })).statusCode).toBe(400);
    expect((await app.inject({ url: url.replace('/me/', '/nobody/') })).statusCode).toBe(404);
    await scene.sql`alter table member_calendar_feeds rename to away`;
    expect((await app.inject({ url })).statusCode).toBe(500);
    await scene.sql`alter table away rename to member_calendar_feeds`;
    await app.close();
    expect(lines.filter((line) => line.includes('/api/v1/me/calendar.ics')).length).toBeGreaterThan(2);
    expect(lines.filter((line) => line.includes(token))).toEqual([]);
  });
});

describe('a program that asks again', () => {
  test('is told that nothing has changed, by tag and by date, until something has', async () => {
    const { id } = await book(camille, { ...monday, date: '2027-09-20' });
    const feed = await open(camille);
    const first = await scene.call('GET', feed);
    const { etag, 'last-modified': lastModified } = first.headers;
    const ask = (headers: Record<string, string>) => scene.call('GET', feed, { headers });
    const byTag = await ask({ 'if-none-match': String(etag) });
    const byDate = await ask({ 'if-modified-since': String(lastModified) });
    expect([byTag.status, byTag.body, byDate.status]).toEqual([304, '', 304]);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    await scene.call('POST', `/bookings/${id}/cancellation`, { as: camille });
    expect((await ask({ 'if-modified-since': String(lastModified) })).status).toBe(200);
    const both = { 'if-none-match': String(etag), 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' };
    expect((await ask(both)).status).toBe(200);
  });
});

describe('a booking as a file', () => {
  test('is for its owner alone', async () => {
    const { id } = await book(camille, { ...monday, date: '2027-09-21' });
    const file = await scene.call('GET', `/bookings/${id}/calendar.ics`, { as: camille });
    expect(file.headers['content-disposition']).toBe('attachment; filename="escale.ics"');
    expect(readCalendar(file.body)).toMatchObject({
      method: 'PUBLISH',
      events: [{ uid: `${id}@escale.mail` }],
    });
    for (const as of [manager, await signedIn(scene)])
      expect((await scene.call('GET', `/bookings/${id}/calendar.ics`, { as })).status).toBe(404);
    expect((await scene.call('GET', `/bookings/${id}/calendar.ics`)).status).toBe(401);
    expect((await scene.call('GET', `/bookings/${newId()}/calendar.ics`, { as: camille })).status).toBe(404);
  });
});
