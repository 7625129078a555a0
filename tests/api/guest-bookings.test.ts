import { deliverOutbox, openMailer } from '@escale/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let mail: MailServer;
let mailer: ReturnType<typeof openMailer>;
let place: TestPlace;
let desks: TestResource;
let camille: TestActor;

beforeAll(async () => {
  mail = await openMailServer();
  mailer = openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' });
  scene = await openScene();
  place = await scene.place();
  camille = await signedIn(scene, { displayName: 'Camille' });
});
afterAll(async () => {
  mailer?.close();
  await mail?.close();
  await scene?.close();
});
beforeEach(async () => {
  mail.received.length = 0;
  await scene.sql`delete from outbox`;
  desks = await scene.resource(place, { units: 8 });
});

const deliver = () => deliverOutbox({ ...scene.ports, sendMail: mailer.send }, new AbortController().signal);
let people = 0;
const somebody = () => ({ email: `lou-${people++}@exemple.fr`, displayName: 'Lou Marchand' });
const stay = (more: Record<string, unknown> = {}) => ({
  resourceId: desks.id,
  formula: 'day',
  date: '2027-09-06',
  ...more,
});
const bookAs = (guest: object, more: Record<string, unknown> = {}) =>
  scene.call('POST', '/bookings', { body: stay({ guest, ...more }) });
const linkIn = (text = '') => /\/invite\/([0-9a-f-]{36})\?cle=([\w-]+)/.exec(text) ?? [];
const act = (id: string, what: string, body: object, key?: string) =>
  scene.call('POST', `/guest-bookings/${id}${what}`, { body, ...(key && { key }) });

/** Books, and reads the link in the mail as the guest does. */
const heldFor = async (guest = somebody(), more: Record<string, unknown> = {}) => {
  const { body } = await bookAs(guest, more);
  await deliver();
  const [, , secret = ''] = linkIn(mail.received.find(({ to }) => to.includes(guest.email))?.text);
  return { id: String(body.id), secret, body };
};

describe('a guest', () => {
  test('has the stay held until the mailed link confirms it, and finds it by that link alone', async () => {
    const guest = { ...somebody(), locale: 'en' };
    const { id, secret, body } = await heldFor(guest);
    expect(body).toMatchObject({ status: 'held', total: 1_600, holdExpiresAt: expect.any(String) });
    expect(mail.received[0]?.subject).toContain('confirm your booking');
    expect(mail.received[0]?.text).toContain(`http://localhost:3000/en/invite/${id}?cle=`);
    expect((await scene.call('GET', `/bookings/${id}`)).status).toBe(401);
    expect((await act(id, '', { secret })).body).toMatchObject({ id, status: 'held' });
    const confirmed = await act(id, '/confirmation', { secret, expectedTotal: 1_600 }, 'once');
    expect([confirmed.status, confirmed.body.status]).toEqual([200, 'confirmed']);
    expect((await act(id, '/confirmation', { secret, expectedTotal: 1_600 }, 'once')).body).toEqual(
      confirmed.body,
    );
    expect((await act(id, '/confirmation', { secret })).body.code).toBe('invalid-transition');
    expect((await act(id, '', { secret })).body.status).toBe('confirmed');
    await deliver();
    expect(mail.received[1]).toMatchObject({ to: [guest.email] });
    const [, , later = ''] = linkIn(mail.received[1]?.text);
    expect(later).not.toBe(secret);
    for (const each of [later, secret])
      expect((await act(id, '', { secret: each })).body.status).toBe('confirmed');
  });

  test('cancels by the same link, as anybody does', async () => {
    const { id, secret } = await heldFor();
    await act(id, '/confirmation', { secret });
    const cancelled = await act(id, '/cancellation', { secret, reason: 'Un empêchement' });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', refund: { amountCents: 0 } });
  });

  test('is told when the link comes too late, and the desk is somebody else’s', async () => {
    desks = await scene.resource(place, { units: 1 });
    const { id, secret } = await heldFor();
    const late = await scene.at('2027-09-01T08:17:00+02:00', async () => {
      const other = await scene.call('POST', '/bookings', { as: camille, body: stay() });
      return [other.status, (await act(id, '/confirmation', { secret })).body.code];
    });
    expect(late).toEqual([201, 'invalid-transition']);
  });

  test('asks the place where the place wants to approve', async () => {
    desks = await scene.resource(place, { units: 1, requiresApproval: true });
    const { id, secret } = await heldFor();
    expect((await act(id, '/confirmation', { secret })).body.status).toBe('requested');
  });

  test('with another link, or none, sees nothing and changes nothing', async () => {
    const mine = await heldFor();
    const other = await heldFor();
    const before = await fingerprintOf(scene.sql);
    for (const what of ['', '/confirmation', '/cancellation'])
      for (const secret of [other.secret, 'x'.repeat(43)])
        expect((await act(mine.id, what, { secret })).status, what).toBe(404);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
    const usual = (await scene.call('POST', '/bookings', { as: camille, body: stay() })).body;
    expect((await act(usual.id, '', { secret: mine.secret })).status).toBe(404);
    expect((await act(mine.id, '', { secret: mine.secret })).body.status).toBe('held');
  });

  test('leaves no secret behind: neither in the outbox nor in the database', async () => {
    const { secret } = await heldFor();
    expect(secret.length).toBeGreaterThan(40);
    const rows = await scene.sql<{ text: string }[]>`
      select (select string_agg(o::text, '') from outbox o) || (select string_agg(g::text, '') from guest_links g) as text`;
    expect(rows[0]?.text).not.toContain(secret);
  });

  test('that is refused leaves no address behind', async () => {
    const guest = somebody();
    const refused = await bookAs(guest, { expectedTotal: 1 });
    expect(refused.body.code).toBe('price-changed');
    expect(await scene.sql`select 1 from members where email = ${guest.email}`).toHaveLength(0);
  });

  test('holds three stays at a time for one address, whatever its capitals', async () => {
    const guest = somebody();
    for (let i = 0; i < 3; i++) expect((await bookAs(guest)).status).toBe(201);
    const upper = { ...guest, email: guest.email.toUpperCase() };
    expect((await bookAs(upper)).body).toMatchObject({ code: 'too-many-holds', most: 3 });
  });

  test('sent twice with one key is held once', async () => {
    const guest = somebody();
    const send = () => scene.call('POST', '/bookings', { body: stay({ guest }), key: 'the-same-key' });
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
  });

  test('does not stand in the way of an account with the same address, nor is it seen by one', async () => {
    const guest = somebody();
    const { id } = await heldFor(guest);
    const account = { ...guest, password: 'une phrase bien à moi' };
    expect((await scene.call('POST', '/auth/sign-up', { body: account })).status).toBe(201);
    const { email, password } = account;
    const entry = await scene.call('POST', '/auth/sign-in', { body: { email, password } });
    expect(entry.status).toBe(200);
    const headers = { authorization: `Bearer ${entry.body.accessToken}` };
    expect((await scene.call('GET', `/bookings/${id}`, { headers })).status).toBe(404);
  });

  test.each([
    ['who is signed in', { guest: true, as: true }, 'body.guest'],
    ['with a stay in parts', { guest: true, parts: true }, 'body.parts'],
    ['for somebody else', { guest: true, onBehalfOf: somebody() }, 'body.onBehalfOf'],
  ])('is refused: one %s', async (_, { guest, as, parts, ...more }: Record<string, unknown>, field) => {
    const halves = [
      { resourceId: desks.id, start: '2027-09-06T09:00', end: '2027-09-06T12:00' },
      { resourceId: desks.id, start: '2027-09-06T12:00', end: '2027-09-06T18:00' },
    ];
    const body = {
      ...(parts ? { parts: halves } : stay()),
      ...more,
      ...(guest ? { guest: somebody() } : {}),
    };
    const answer = await scene.call('POST', '/bookings', { body, ...(as ? { as: camille } : {}) });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field }));
  });

  test.each(['pas-une-adresse', '', `${'a'.repeat(250)}@exemple.fr`])('has an address: %s', async (email) => {
    expect((await bookAs({ email, displayName: 'Lou' })).status).toBe(400);
  });

  test('nobody and no guest is asked to sign in', async () => {
    expect((await scene.call('POST', '/bookings', { body: stay() })).body.code).toBe('not-signed-in');
  });
});

describe('for a colleague', () => {
  const colleague = { email: 'samir.duval@exemple.fr', displayName: 'Samir Duval' };

  test('the booking stays with who booked it, names the colleague to the place, and both are told', async () => {
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    const { body } = await scene.call('POST', '/bookings', {
      as: camille,
      body: stay({ onBehalfOf: colleague }),
    });
    expect(body).toMatchObject({ status: 'confirmed', onBehalfOf: colleague });
    const seen = (await scene.call('GET', `/bookings/${body.id}`, { as: manager })).body;
    expect(seen).toMatchObject({ memberName: 'Camille', onBehalfOf: colleague });
    await deliver();
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.to.toSorted()).toEqual([camille.email, colleague.email].toSorted());
  });

  test('a booking for oneself names nobody', async () => {
    const { body } = await scene.call('POST', '/bookings', { as: camille, body: stay() });
    expect(body).not.toHaveProperty('onBehalfOf');
  });
});
