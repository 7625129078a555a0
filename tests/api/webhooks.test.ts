import { readFileSync } from 'node:fs';
import { deliverOutbox, deliverWebhooks, openOutside, portsOn } from '@escale/api';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';
import { openWebServer, type Received, type WebServer } from '../support/web-server.ts';

/** What names stand for, changed by a test as their owner could at any time. */
const names = new Map<string, string>();
const resolve = async (name: string) => {
  const address = names.get(name);
  if (address === undefined) throw new Error('ENOTFOUND');
  return [{ address, family: address.includes(':') ? 6 : 4 }];
};
const outside = openOutside({ allowsLocalhost: true, resolve, timeoutMs: 300 });

let scene: Scene;
let server: WebServer;
let place: TestPlace;
let desks: TestResource;
let manager: TestActor;
let camille: TestActor;

beforeAll(async () => {
  server = await openWebServer();
  scene = await openScene({ outside });
});
afterAll(async () => {
  await server?.close();
  await scene?.close();
});
beforeEach(async () => {
  place = await scene.place();
  desks = await scene.resource(place, { units: 4 });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'owner' }] });
  camille = await signedIn(scene, { displayName: 'Camille Durand' });
});
afterEach(async () => {
  server.received.length = 0;
  server.replies.length = 0;
  await scene.sql`delete from webhook_endpoints`;
});

const everyType = ['booking.confirmed', 'booking.changed', 'booking.cancelled', 'booking.checked_in'];
const at = (path = '') => `/places/${place.slug}/webhooks${path}`;
const send = (method: 'POST' | 'PATCH', path: string, body: object = {}) =>
  scene.call(method, at(path), { as: manager, body });

const listen = async (wish: object = {}): Promise<{ id: string; secret: string }> => {
  const added = await send('POST', '', { url: server.url, types: everyType, ...wish });
  expect(added.status).toBe(201);
  return { id: added.body.webhook.id, secret: added.body.secret };
};
const deliver = () => deliverWebhooks(scene.ports, new AbortController().signal);
/** Everything that waits is due now, as if the time had passed. */
const wake = async () => {
  await scene.sql`update webhook_messages set next_attempt_at = now()`;
  await scene.sql`update webhook_endpoints set resting_until = now()`;
};
const log = async (id: string) =>
  (await scene.call('GET', at(`/${id}/messages`), { as: manager })).body.items;
const book = async (date = '2027-09-06') => {
  const body = { resourceId: desks.id, formula: 'day', count: 1, date };
  return (await scene.call('POST', '/bookings', { as: camille, body })).body;
};
const cancel = (id: string) => scene.call('POST', `/bookings/${id}/cancellation`, { as: camille, body: {} });
const typeOf = ({ body }: Received): string => JSON.parse(body).type;
const verified = ({ headers, body }: Received, secret: string): unknown =>
  new Webhook(secret).verify(body, Object(headers));

test('a stay that is booked, moved and cancelled is told in order, signed, and without a name', async () => {
  const { secret } = await listen();
  const booking = await book();
  const moved = { formula: 'day', count: 1, date: '2027-09-07' };
  await scene.call('POST', `/bookings/${booking.id}/reschedule`, { as: camille, body: moved });
  await cancel(booking.id);
  expect(await deliver()).toBe(3);
  expect(server.received.map(typeOf)).toEqual(['booking.confirmed', 'booking.changed', 'booking.cancelled']);
  const [confirmed, changed, cancelled] = server.received.map((one) => Object(verified(one, secret)).data);
  expect(confirmed).toEqual({
    id: booking.id,
    placeSlug: place.slug,
    start: '2027-09-06T09:00:00+02:00',
    end: '2027-09-06T18:00:00+02:00',
    reference: booking.reference,
    resourceId: desks.id,
    quantity: 1,
    status: 'confirmed',
    total: 1600,
    currency: 'EUR',
    revision: 0,
    units: [{ id: expect.any(String), label: expect.stringMatching(/^Poste \d$/) }],
  });
  expect([changed.start, cancelled.status]).toEqual(['2027-09-07T09:00:00+02:00', 'cancelled']);
  expect(JSON.stringify(server.received)).not.toMatch(/Camille|escale\.example/);
});

test('what is only held, or of no type that was chosen, is told to nobody', async () => {
  await listen({ types: ['booking.cancelled'] });
  await book();
  const body = { resourceId: desks.id, formula: 'day', count: 1, date: '2027-09-08', hold: true };
  const hold = (await scene.call('POST', '/bookings', { as: camille, body })).body;
  await cancel(hold.id);
  await book('2027-09-05');
  expect(await deliver()).toBe(0);
});

test('a server that fails at first gets the same message again, and what concerns the same stay waits behind it', async () => {
  const { id } = await listen();
  server.replies.push({ status: 503, body: 'plus tard' });
  const first = await book();
  await cancel(first.id);
  await book('2027-09-09');
  expect(await deliver()).toBe(1);
  expect(server.received.map(typeOf)).toEqual(['booking.confirmed', 'booking.confirmed']);
  await wake();
  expect(await deliver()).toBe(2);
  const [once, , again, then] = server.received;
  expect(again?.headers['webhook-id']).toBe(once?.headers['webhook-id']);
  expect(then && typeOf(then)).toBe('booking.cancelled');
  const messages = await log(id);
  expect(messages.at(-1)).toMatchObject({
    state: 'delivered',
    reference: first.reference,
    attempts: [
      { statusCode: 200, failure: null, response: 'merci' },
      { statusCode: 503, failure: 'refused', response: 'plus tard' },
    ],
  });
});

test('who asks for a pause is left alone until it is over, with what came after too, and the log says until when', async () => {
  const { id } = await listen();
  server.replies.push({ status: 429, headers: { 'retry-after': '7200' } });
  const stays = [await book('2027-09-06'), await book('2027-09-07')];
  expect(await deliver()).toBe(0);
  await scene.sql`update webhook_messages set next_attempt_at = now()`;
  expect(await deliver()).toBe(0);
  expect(server.received).toHaveLength(1);
  const [rest] = await scene.sql`
    select extract(epoch from resting_until - now())::float8 as pause from webhook_endpoints`;
  expect(rest?.pause).toBeGreaterThan(7_000);
  expect(rest?.pause).toBeLessThanOrEqual(7_200);
  const [, told] = await log(id);
  expect(told).toMatchObject({ state: 'waiting', reference: stays[0].reference });
  expect(Date.parse(told.nextAttemptAt) - Date.now()).toBeGreaterThan(7_000_000);
  await wake();
  expect(await deliver()).toBe(2);
});

test('after a day a message is given up, its place is told once, and a replay brings it all the same', async () => {
  const { id } = await listen();
  server.replies.push({ status: 500 }, { status: 500 });
  const stays = [await book('2027-09-06'), await book('2027-09-07')];
  await scene.sql`update webhook_messages set retry_until = now()`;
  await scene.sql`delete from outbox`;
  expect(await deliver()).toBe(0);
  const mails: { subject: string }[] = [];
  const sendMail = async (mail: { subject: string }) => void mails.push(mail);
  await deliverOutbox(portsOn(scene.database, silentLog, sendMail), new AbortController().signal);
  expect(mails.map(({ subject }) => subject)).toEqual(['Un lieu\u00a0: un webhook ne répond plus']);
  const [later, given] = await log(id);
  expect([given.state, given.reference]).toEqual(['failed', stays[0].reference]);
  expect((await send('POST', `/${id}/messages/${given.id}/replay`)).status).toBe(202);
  expect((await send('POST', `/${id}/messages/${given.id}/replay`)).body.code).toBe(
    'webhook-message-waiting',
  );
  expect(await deliver()).toBe(1);
  expect(server.received.at(-1)?.headers['webhook-id']).toBe(given.id);
  const foreign = await scene.call('POST', at(`/${id}/messages/${later.id}/replay`), {
    as: camille,
    body: {},
  });
  expect(foreign.status).toBe(403);
});

test('a server that says it is gone is not asked again', async () => {
  const { id } = await listen();
  server.replies.push({ status: 410 });
  await book();
  expect(await deliver()).toBe(0);
  await wake();
  expect(await deliver()).toBe(0);
  expect((await log(id))[0]).toMatchObject({ state: 'failed', attempts: [{ statusCode: 410 }] });
});

test('who is erased stands in no log, and is not named when a message is sent again', async () => {
  const { id } = await listen({ includesPerson: true });
  server.replies.push({ body: 'Bonjour Camille Durand' });
  await book();
  await deliver();
  const told = (received?: Received) => JSON.parse(received?.body ?? '').data.person;
  expect(told(server.received[0])).toEqual({ displayName: 'Camille Durand', email: camille.email });
  expect((await scene.call('DELETE', '/me', { as: camille })).status).toBeLessThan(300);
  const [message] = (await log(id)).slice(-1);
  await send('POST', `/${id}/messages/${message.id}/replay`);
  await deliver();
  const again = server.received.filter(({ headers }) => headers['webhook-id'] === message.id).at(-1);
  expect(told(again)).toBeUndefined();
  const kept = await scene.sql`select to_jsonb(m) as m, (select jsonb_agg(a) from webhook_attempts a) as a
    from webhook_messages m`;
  expect(JSON.stringify(kept)).not.toMatch(/Camille|escale\.example/);
});

test('events and closures are told as well, and a draft is nobody’s business', async () => {
  await listen({
    types: ['event.planned', 'event.changed', 'event.cancelled', 'closure.planned', 'closure.lifted'],
  });
  const wish = { placeSlug: place.slug, title: 'Atelier', description: '', kind: 'workshop', capacity: 8 };
  const when = { start: '2027-09-20T09:00', end: '2027-09-20T10:00' };
  const event = await scene.call('POST', '/events', {
    as: manager,
    body: { ...wish, ...when, visibility: 'draft' },
  });
  await scene.call('PATCH', `/events/${event.body.id}`, { as: manager, body: { visibility: 'public' } });
  await scene.call('POST', `/events/${event.body.id}/cancellation`, { as: manager, body: {} });
  const works = { all: true, start: '2027-11-20T00:00', end: '2027-11-27T00:00', reason: 'Chez Camille' };
  const closure = await scene.call('POST', `/places/${place.slug}/closures`, { as: manager, body: works });
  await scene.call('DELETE', `/closures/${closure.body.id}`, { as: manager });
  await deliver();
  expect(server.received.map(typeOf)).toEqual([
    'event.planned',
    'event.cancelled',
    'closure.planned',
    'closure.lifted',
  ]);
  expect(JSON.parse(server.received[2]?.body ?? '').data.units).toHaveLength(4);
  expect(JSON.stringify(server.received)).not.toContain('Chez Camille');
});

describe('an address that points inside', () => {
  test.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://10.0.0.8/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]:5432/',
    'https://[::ffff:192.168.1.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://[fd00::1]/',
    'https://100.64.0.1/',
    'https://intranet/',
    'https://db.internal/',
    'https://inside.example/',
    'http://outside.example/',
    'https://user:word@outside.example/',
    'file:///etc/passwd',
  ])('is not written down: %s', async (url) => {
    names.set('inside.example', '10.1.2.3').set('outside.example', '2001:4860:4860::8888');
    const strict = openOutside({ resolve });
    scene.ports.outside = strict;
    const answer = await send('POST', '', { url, types: everyType });
    scene.ports.outside = outside;
    expect([answer.status, answer.body.code]).toEqual([422, 'webhook-address-refused']);
  });

  test('is not spoken to either once its name leads there, nor where an answer sends us', async () => {
    names.set('rebinding.example', '2001:4860:4860::8888');
    const { id } = await listen({ url: `https://rebinding.example:${new URL(server.url).port}/` });
    names.set('rebinding.example', '127.0.0.1');
    await send('POST', `/${id}/test-messages`);
    await deliver();
    expect((await log(id))[0].attempts).toMatchObject([{ failure: 'inside', statusCode: null }]);
    expect(server.received).toEqual([]);
    server.replies.push({ status: 302, headers: { location: `${server.url}/elsewhere` } });
    const post = { url: server.url, headers: {}, body: '{}' };
    expect(await outside.post(post)).toMatchObject({ failure: 'redirected', statusCode: 302 });
    expect(server.received.map(({ path }) => path)).toEqual(['/']);
    server.replies.push({ never: true }, { body: 'x'.repeat(5_000_000) });
    expect(await outside.post(post)).toMatchObject({ failure: 'too-slow', response: null });
    expect((await outside.post(post)).response).toHaveLength(1_024);
  });
});

test('a new secret signs beside the old one, nobody overwrites a change unseen, and what is another place’s is not there', async () => {
  const { id, secret: old } = await listen();
  const renewed = await send('POST', `/${id}/secret`);
  await send('POST', `/${id}/test-messages`);
  await deliver();
  const [received] = server.received;
  for (const secret of [old, renewed.body.secret])
    expect(received && verified(received, secret)).toMatchObject({ type: 'webhook.test' });
  expect(received && (() => verified(received, `whsec_${btoa('another')}`))).toThrow();
  expect((await send('POST', '', { url: server.url, types: everyType })).body.code).toBe(
    'webhook-address-known',
  );
  expect((await send('PATCH', `/${id}`, { seen: 1, isOn: false })).body).toMatchObject({
    isOn: false,
    revision: 2,
  });
  expect((await send('PATCH', `/${id}`, { seen: 1, isOn: true })).body.code).toBe('changed-meanwhile');
  expect((await send('POST', `/${id}/test-messages`)).body.code).toBe('webhook-off');
  await book();
  expect(await deliver()).toBe(0);
  const other = await scene.place();
  const rival = await signedIn(scene, { roles: [{ placeId: other.id, role: 'owner' }] });
  for (const path of ['/secret', '/test-messages'])
    expect(
      (await scene.call('POST', `/places/${other.slug}/webhooks/${id}${path}`, { as: rival, body: {} }))
        .status,
    ).toBe(404);
});

test('the receiver of the documentation takes what is genuine and nothing else', async () => {
  const page = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
  const [, example = ''] = /```js\n([\s\S]+?)```/.exec(page) ?? [];
  const { isGenuine } = await import(`data:text/javascript,${encodeURIComponent(example)}`);
  const { id, secret } = await listen();
  await send('POST', `/${id}/secret`);
  await send('POST', `/${id}/test-messages`);
  await deliver();
  const { headers, body } = server.received[0] ?? { headers: {}, body: '' };
  expect(isGenuine(headers, body, secret)).toBe(true);
  expect(isGenuine(headers, `${body} `, secret)).toBe(false);
  expect(isGenuine(headers, body, `whsec_${btoa('another')}`)).toBe(false);
  expect(isGenuine(headers, body, secret, Date.now() + 600_000)).toBe(false);
});
