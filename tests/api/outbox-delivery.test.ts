import { deliverOutbox, openMailer, portsOn } from '@escale/api';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { freePort } from '../support/free-port.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';

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
  desks = await scene.resource(place, { name: 'Open space', units: 40 });
});
afterAll(async () => {
  mailer?.close();
  await mail?.close();
  await scene?.close();
});
beforeEach(async () => {
  mail.received.length = 0;
  mail.refused.clear();
  mail.deferred.clear();
  await scene.sql`delete from outbox`;
  camille = await signedIn(scene, { displayName: 'Camille' });
});

const deliver = (send = mailer.send) =>
  deliverOutbox(portsOn(scene.database, silentLog, send), new AbortController().signal);

const day = { formula: 'day', count: 1, date: '2027-09-06' };

const book = async (as: TestActor) => {
  const answer = await scene.call('POST', '/bookings', { as, body: { resourceId: desks.id, ...day } });
  expect(answer.status).toBe(201);
  return answer.body;
};

const write = async (topic: string, payload: object, dedupeKey: string = newId()) => {
  const text = JSON.stringify(payload);
  await scene.sql`insert into outbox (id, topic, dedupe_key, payload)
    values (${newId()}, ${topic}, ${dedupeKey}, ${text}::text::jsonb)`;
};

const waiting = () =>
  scene.sql<{ topic: string; attempts: number; lastFailure: string | null; isDue: boolean }[]>`
    select topic, attempts, last_failure as "lastFailure", next_attempt_at <= now() as "isDue"
    from outbox where delivered_at is null order by id`;

test('a series is told in one mail with the dates that stand, and one says which were called off', async () => {
  const body = { resourceId: desks.id, ...day, rrule: 'FREQ=DAILY;COUNT=6', onConflict: 'skip' };
  const { body: series } = await scene.call('POST', '/booking-series', { as: camille, body });
  expect(await deliver()).toBe(1);
  expect(mail.received[0]?.subject).toBe('Un lieu\u00a0: 5\u00a0dates réservées');
  expect(mail.received[0]?.text).toContain('1\u00a0date de la série n’a pas pu être réservée');
  expect(mail.received[0]?.text).toContain('– le lundi 6 septembre 2027, de 9\u00a0h à 18\u00a0h');
  const to = '2027-09-07';
  await scene.call('POST', `/booking-series/${series.id}/cancellation`, { as: camille, body: { to } });
  expect(await deliver()).toBe(1);
  expect(mail.received[1]?.subject).toBe('Un lieu\u00a0: 2\u00a0dates annulées');
  expect(await waiting()).toEqual([]);
});

describe('a booking', () => {
  test('is told to the person in French, on the clock of the place, once', async () => {
    const { id, reference } = await book(camille);
    expect([await deliver(), await deliver()]).toEqual([1, 0]);
    expect(mail.received).toHaveLength(1);
    const [told] = mail.received;
    expect(told).toMatchObject({
      to: [camille.email],
      subject: `Un lieu\u00a0: votre réservation est confirmée (${reference})`,
      messageId: `<booking.confirmed.${id}@escale.mail>`,
    });
    expect(told?.text).toContain('Bonjour Camille,');
    expect(told?.text).toContain('Dates\u00a0: le lundi 6 septembre 2027, de 9\u00a0h à 18\u00a0h');
    expect(told?.text).toContain('Total\u00a0: 16\u00a0€');
    expect(await waiting()).toEqual([]);
  });

  test('is told in English to those who read English', async () => {
    await scene.sql`update members set locale = 'en' where id = ${camille.memberId}`;
    const { reference } = await book(camille);
    await deliver();
    expect(mail.received[0]?.subject).toBe(`Un lieu: your booking is confirmed (${reference})`);
    expect(mail.received[0]?.text).toContain('Dates: Monday 6 September 2027, 9:00 to 18:00');
  });

  test('that is cancelled says what is given back', async () => {
    const { id } = await book(camille);
    await scene.call('POST', `/bookings/${id}/cancellation`, { as: camille });
    await deliver();
    const cancelled = mail.received.find(({ messageId }) => messageId.includes('cancelled'));
    expect(cancelled?.text).toContain('Remboursement\u00a0: ');
  });

  test('that is only held is told until when, and not at all once it is confirmed', async () => {
    const hold = { resourceId: desks.id, ...day, hold: true };
    const { body } = await scene.call('POST', '/bookings', { as: camille, body: hold });
    await deliver();
    expect(mail.received[0]?.text).toContain('jusqu’au mercredi 1er septembre 2027 à 8\u00a0h\u00a01');
    await scene.call('POST', `/bookings/${body.id}/confirmation`, { as: camille });
    await scene.sql`update outbox set delivered_at = null`;
    await deliver();
    expect(mail.received.slice(1).map(({ messageId }) => messageId.split('.')[1])).toEqual(['confirmed']);
  });

  test('that is over is not told any more, and nobody tries again', async () => {
    await book(camille);
    await scene.at('2027-09-08T08:00:00+02:00', () => deliver());
    expect(mail.received).toEqual([]);
    expect(await waiting()).toEqual([]);
  });
});

describe('somebody who signs up with a known address', () => {
  test('reads that there is an account already; a new account is told nothing', async () => {
    await write('member.signed_up', { email: 'neuf@escale.example', locale: 'fr' });
    await write('member.signed_up_again', { email: 'connu@escale.example', locale: 'fr' });
    expect(await deliver()).toBe(1);
    expect(mail.received).toMatchObject([
      { to: ['connu@escale.example'], subject: 'Vous avez déjà un compte Escale' },
    ]);
    expect(await waiting()).toEqual([]);
  });
});

describe('a mail that can not be delivered', () => {
  test('waits longer, says why, and stops no other', async () => {
    const other = await signedIn(scene);
    mail.deferred.add(camille.email);
    await book(camille);
    await book(other);
    expect(await deliver()).toBe(1);
    expect(mail.received.map(({ to }) => to)).toEqual([[other.email]]);
    expect(await waiting()).toEqual([
      { topic: 'booking.confirmed', attempts: 1, lastFailure: 'EENVELOPE 451', isDue: false },
    ]);
    mail.deferred.clear();
    expect(await deliver()).toBe(0);
    await scene.sql`update outbox set next_attempt_at = now()`;
    expect(await deliver()).toBe(1);
    expect(await waiting()).toEqual([]);
  });

  test('is given up after sixteen attempts', async () => {
    mail.deferred.add(camille.email);
    await book(camille);
    await scene.sql`update outbox set attempts = 15`;
    await deliver();
    await scene.sql`update outbox set next_attempt_at = now()`;
    mail.deferred.clear();
    expect([await deliver(), mail.received.length]).toEqual([0, 0]);
    expect(await waiting()).toMatchObject([{ attempts: 16 }]);
  });

  test('because there is no such mailbox is given up at once, and an administrator sees it', async () => {
    mail.refused.add(camille.email);
    await book(camille);
    expect(await deliver()).toBe(0);
    await scene.sql`update outbox set next_attempt_at = now()`;
    mail.refused.clear();
    expect([await deliver(), mail.received.length]).toEqual([0, 0]);
    const admin = await signedIn(scene, { platformRole: 'admin' });
    const { body } = await scene.call('GET', '/outbox?waiting=true', { as: admin });
    expect(body.items).toMatchObject([
      { topic: 'booking.confirmed', state: 'given_up', lastFailure: 'EENVELOPE 550', nextAttemptAt: null },
    ]);
    expect(JSON.stringify(body)).not.toContain(camille.email);
  });

  test('because a policy forbids it, which may be our own mistake, is tried again', async () => {
    mail.policy.add(camille.email);
    await book(camille);
    expect(await deliver()).toBe(0);
    expect(await waiting()).toMatchObject([{ attempts: 1, lastFailure: 'EENVELOPE 550' }]);
    mail.policy.clear();
  });

  test('on account of its topic or payload waits for a version that knows better', async () => {
    await write('booking.teleported', { bookingId: newId() });
    await write('booking.confirmed', { bookingId: "'; drop table outbox" });
    await book(camille);
    expect(await deliver()).toBe(1);
    expect(await waiting()).toMatchObject([
      { lastFailure: 'unknown topic', attempts: 1 },
      { lastFailure: 'payload cannot be read', attempts: 1 },
    ]);
  });

  test('because nobody answers at the mail server does not use up the attempts of the others', async () => {
    const nobody = openMailer({ smtpUrl: `smtp://127.0.0.1:${await freePort()}`, from: 'a@escale.example' });
    for (let booking = 0; booking < 5; booking++) await book(camille);
    expect(await deliver(nobody.send)).toBe(0);
    nobody.close();
    const rows = await waiting();
    expect(rows).toHaveLength(5);
    expect(rows.filter(({ attempts }) => attempts > 0).length).toBeLessThanOrEqual(2);
  });
});

describe('without a mail server', () => {
  test('mails wait, and an administrator reads them, a page at a time', async () => {
    const admin = await signedIn(scene, { platformRole: 'admin' });
    const first = await book(camille);
    const second = await book(camille);
    const ports = portsOn(scene.database, silentLog);
    expect(await deliverOutbox(ports, new AbortController().signal)).toBe(0);
    const page = await scene.call('GET', '/outbox?waiting=true&limit=1', { as: admin });
    expect(page.status).toBe(200);
    expect(page.body.items).toMatchObject([
      {
        topic: 'booking.confirmed',
        placeSlug: place.slug,
        payload: { bookingId: second.id },
        deliveredAt: null,
      },
    ]);
    const next = await scene.call('GET', `/outbox?waiting=true&limit=1&cursor=${page.body.nextCursor}`, {
      as: admin,
    });
    expect(next.body).toMatchObject({ items: [{ payload: { bookingId: first.id } }], nextCursor: null });
    await deliver();
    const after = await scene.call('GET', '/outbox?waiting=true', { as: admin });
    expect(after.body.items).toEqual([]);
    const all = await scene.call('GET', '/outbox', { as: admin });
    expect(all.body.items).toMatchObject([
      { deliveredAt: expect.any(String), nextAttemptAt: null },
      { deliveredAt: expect.any(String) },
    ]);
  });

  test('the list is for administrators alone', async () => {
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'owner' }] });
    expect((await scene.call('GET', '/outbox', { as: manager })).status).toBe(403);
    expect((await scene.call('GET', '/outbox')).status).toBe(401);
    const admin = await signedIn(scene, { platformRole: 'admin' });
    expect((await scene.call('GET', '/outbox?cursor=bm8', { as: admin })).status).toBe(400);
  });
});
