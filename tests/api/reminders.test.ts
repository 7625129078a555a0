import { deliverOutbox, openMailer, portsOn, remindOfStays } from '@escale/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
let camille: TestActor;

beforeAll(async () => {
  mail = await openMailServer();
  mailer = openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' });
  scene = await openScene();
  place = await scene.place();
  desks = await scene.resource(place, { units: 40 });
});
afterAll(async () => {
  mailer?.close();
  await mail?.close();
  await scene?.close();
});
beforeEach(async () => {
  mail.received.length = 0;
  await scene.sql`delete from outbox`;
  await scene.sql`delete from allocations`;
  await scene.sql`delete from bookings`;
  camille = await signedIn(scene, { displayName: 'Camille' });
});

const monday = { formula: 'day', count: 1, date: '2027-09-06' };
const BEFORE = '2027-09-05T17:59:00+02:00';
const EVE = '2027-09-05T18:00:00+02:00';

const book = async (as = camille, stay: object = monday) => {
  const answer = await scene.call('POST', '/bookings', { as, body: { resourceId: desks.id, ...stay } });
  expect(answer.status).toBe(201);
  await scene.sql`update outbox set delivered_at = now()`;
  return answer.body;
};

const remind = (ports = portsOn(scene.database, silentLog, mailer.send)) => remindOfStays(ports);
const deliver = () =>
  deliverOutbox(portsOn(scene.database, silentLog, mailer.send), new AbortController().signal);

describe('the evening before a stay, at 18:00 of the place,', () => {
  test('its person is told where, when and on which seat, once', async () => {
    const { reference } = await book();
    expect(await scene.at(BEFORE, () => remind())).toBe(0);
    expect(await scene.at(EVE, async () => [await remind(), await remind(), await deliver()])).toEqual([
      1, 0, 1,
    ]);
    expect(mail.received).toMatchObject([
      { to: [camille.email], subject: `Un lieu\u00a0: votre réservation approche (${reference})`, files: [] },
    ]);
    expect(mail.received[0]?.text).toMatch(/\nPlace\u00a0: Poste \d+\n/);
    expect(mail.received[0]?.text).toContain('le lundi 6 septembre 2027, de 9\u00a0h à 18\u00a0h');
  });

  test.each([
    ['America/Guadeloupe', '2027-09-05T18:00:00-04:00'],
    ['Pacific/Auckland', '2027-09-05T18:00:00+12:00'],
  ])('is counted on the clock of %s', async (timeZone, eve) => {
    const far = await scene.place({ timeZone });
    const there = await scene.resource(far);
    await book(camille, { ...monday, resourceId: there.id });
    const justBefore = new Date(Date.parse(eve) - 1_000).toISOString();
    expect(await scene.at(justBefore, () => remind())).toBe(0);
    expect(await scene.at(eve, () => remind())).toBe(1);
  });

  test.each([
    ['2027-11-02', '2027-11-01T18:00:00+01:00'],
    ['2028-03-27', '2028-03-26T18:00:00+02:00'],
  ])('is right in the days in which clocks change: %s', async (date, eve) => {
    await book(camille, { ...monday, date });
    const justBefore = new Date(Date.parse(eve) - 1_000).toISOString();
    expect(await scene.at(justBefore, () => remind())).toBe(0);
    expect(await scene.at(eve, () => remind())).toBe(1);
  });

  test('nobody is reminded of what was cancelled, before or after the reminder was written', async () => {
    const first = await book();
    await scene.call('POST', `/bookings/${first.id}/cancellation`, { as: camille });
    expect(await scene.at(EVE, () => remind())).toBe(0);
    const second = await book();
    await scene.at(EVE, async () => {
      expect(await remind()).toBe(1);
      await scene.call('POST', `/bookings/${second.id}/cancellation`, { as: camille });
      await deliver();
    });
    expect(
      mail.received.map(({ subject }) => subject).filter((subject) => subject.includes('approche')),
    ).toEqual([]);
  });

  test('nobody is reminded of a hold, nor of what they have booked only just now', async () => {
    await book(camille, { ...monday, hold: true });
    await scene.at('2027-09-05T19:00:00+02:00', async () => {
      await book();
      expect(await remind()).toBe(0);
    });
  });

  test('a stay that is moved to another day is reminded of on the eve of that one', async () => {
    const { id } = await book();
    await scene.at(EVE, async () => {
      await remind();
      const body = { ...monday, date: '2027-09-08' };
      expect((await scene.call('POST', `/bookings/${id}/reschedule`, { as: camille, body })).status).toBe(
        200,
      );
      await deliver();
    });
    expect(mail.received.map(({ subject }) => /approche/.test(subject))).toEqual([false]);
    expect(
      await scene.at('2027-09-07T18:00:00+02:00', async () => [await remind(), await deliver()]),
    ).toEqual([1, 1]);
  });

  test('is made up for when nobody worked at 18:00, until the stay begins', async () => {
    await book();
    expect(await scene.at('2027-09-06T09:00:00+02:00', () => remind())).toBe(0);
    expect(
      await scene.at('2027-09-06T07:00:00+02:00', async () => [await remind(), await deliver()]),
    ).toEqual([1, 1]);
  });

  test('who wants no reminder gets none, or the seat alone', async () => {
    const wish = (notifications: object) =>
      scene.call('PATCH', '/me', { as: camille, body: { notifications } });
    await wish({ reminder: false });
    await book();
    expect(await scene.at(EVE, () => remind())).toBe(0);
    await wish({ seat: true });
    expect(await scene.at(EVE, async () => [await remind(), await deliver()])).toEqual([1, 1]);
    expect(mail.received[0]?.subject).toContain('votre place est attribuée');
    await wish({ reminder: true });
    expect(await scene.at(EVE, () => remind())).toBe(0);
  });
});

/** The stay is over, and the message that tells of it waits. */
const complete = async ({ id }: { id: string }) => {
  await scene.sql`update bookings set status = 'completed' where id = ${id}`;
  await scene.sql`insert into outbox (id, topic, place_id, dedupe_key, payload)
    values (gen_random_uuid(), 'booking.completed', ${place.id}, ${id}, ${JSON.stringify({ bookingId: id })}::text::jsonb)`;
};

test('who has been is sent a receipt that says it is no invoice', async () => {
  await complete(await book());
  expect(await scene.at('2027-09-06T18:05:00+02:00', deliver)).toBe(1);
  expect(mail.received[0]?.subject).toContain('votre reçu');
  expect(mail.received[0]?.text).toContain('Journée\u00a0: 1\u00a0× 16\u00a0€ = 16\u00a0€');
  expect(mail.received[0]?.text).toContain('hors taxes 13,33\u00a0€ + TVA 2,67\u00a0€');
  expect(mail.received[0]?.text).toContain('n’est pas une facture');
});

test('a stay of the demonstration is neither reminded of nor receipted', async () => {
  const booking = await book();
  await scene.sql`update bookings set is_example = true where id = ${booking.id}`;
  expect(await scene.at(EVE, () => remind())).toBe(0);
  await complete(booking);
  expect(await scene.at('2027-09-06T18:05:00+02:00', deliver)).toBe(0);
  expect(mail.received).toEqual([]);
});
