import { deliverOutbox, openMailer, portsOn } from '@escale/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { type MailServer, openMailServer, type ReceivedMail } from '../support/mail-server.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { type ReadEvent, readCalendar } from '../support/read-calendar.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';

const ORIGIN = 'https://escale.example';
const SENDER = 'no-reply@escale.example';

let scene: Scene;
let mail: MailServer;
let mailer: ReturnType<typeof openMailer>;
let place: TestPlace;
let desks: TestResource;
let camille: TestActor;
let manager: TestActor;

beforeAll(async () => {
  mail = await openMailServer();
  mailer = openMailer({ smtpUrl: mail.url, from: `Escale <${SENDER}>` });
  scene = await openScene();
  place = await scene.place({ hours: { 1: [[540, 1080]], 2: [[540, 1080]], 7: [[0, 1440]] } });
  desks = await scene.resource(place, {
    name: 'Open space',
    units: 40,
    cancellationPolicy: [{ hoursBefore: 24, refundPercent: 100 }],
  });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
});
afterAll(async () => {
  mailer?.close();
  await mail?.close();
  await scene?.close();
});
beforeEach(async () => {
  mail.received.length = 0;
  await scene.sql`delete from outbox`;
  camille = await signedIn(scene, { displayName: 'Camille "C" Dupont' });
});

/** The mails that leave now, each as people and their programs read it. */
const deliver = async (): Promise<ReceivedMail[]> => {
  mail.received.length = 0;
  const ports = portsOn(scene.database, silentLog, mailer.send, ORIGIN);
  await deliverOutbox(ports, new AbortController().signal);
  return [...mail.received];
};

const only = (mails: readonly ReceivedMail[]): ReceivedMail => {
  expect(mails).toHaveLength(1);
  const [mail] = mails;
  if (!mail) throw new Error('no mail');
  return mail;
};

const monday = { formula: 'day', count: 1, date: '2027-09-06' };
const tuesday = { ...monday, date: '2027-09-07' };

const book = async (as: TestActor, stay: object = monday) => {
  const answer = await scene.call('POST', '/bookings', { as, body: { resourceId: desks.id, ...stay } });
  expect(answer.status).toBe(201);
  return answer.body;
};

/** The one entry of a mail, which stands in it twice: for programs that read alternatives, and as a file. */
const invitationOf = ({ files }: ReceivedMail): ReadEvent & { method: string | null } => {
  expect(files.map(({ contentType, filename }) => [contentType, filename])).toEqual([
    ['text/calendar', null],
    ['application/ics', 'invite.ics'],
  ]);
  const [alternative, file] = files;
  expect(alternative?.text).toBe(file?.text);
  const { method, events } = readCalendar(alternative?.text ?? '');
  // A header that says something else than its text is refused by Outlook, people report.
  expect(alternative?.method).toBe(method);
  expect(events).toHaveLength(1);
  const [event] = events;
  if (!event) throw new Error('no event');
  return { ...event, method };
};

const languages = {
  fr: {
    confirmed: 'Un lieu\u00a0: votre réservation est confirmée',
    moved: 'Un lieu\u00a0: votre réservation est déplacée',
    cancelled: 'Un lieu\u00a0: votre réservation est annulée',
    refund: 'Remboursement\u00a0: 16\u00a0€',
    prefix: '',
  },
  en: {
    confirmed: 'Un lieu: your booking is confirmed',
    moved: 'Un lieu: your booking has moved',
    cancelled: 'Un lieu: your booking is cancelled',
    refund: 'Refund: €16',
    prefix: '/en',
  },
} as const;

describe.each(['fr', 'en'] as const)('a stay, told in %s', (locale) => {
  const says = languages[locale];

  test('is put into the calendar, changed there, and taken out again', async () => {
    await scene.sql`update members set locale = ${locale} where id = ${camille.memberId}`;
    const { id, reference, start, end } = await book(camille);
    const confirmed = only(await deliver());
    await scene.call('POST', `/bookings/${id}/reschedule`, { as: camille, body: tuesday });
    const moved = only(await deliver());
    await scene.call('POST', `/bookings/${id}/cancellation`, { as: camille });
    const cancelled = only(await deliver());

    const mails = [confirmed, moved, cancelled];
    expect(mails.map(({ subject }) => subject)).toEqual(
      [says.confirmed, says.moved, says.cancelled].map((subject) => `${subject} (${reference})`),
    );
    for (const { html, text, raw, from, to } of mails) {
      expect([from, to]).toEqual([SENDER, [camille.email]]);
      expect(raw).toMatch(/content-type: multipart\/alternative/i);
      expect(html).toContain(`<html lang="${locale}">`);
      for (const value of [reference, '1 rue du Test, 92000 Nanterre']) {
        expect(html).toContain(value);
        expect(text).toContain(value);
      }
    }
    const link = `${ORIGIN}${says.prefix}/reservations/${id}`;
    expect([confirmed.text, confirmed.html].every((body) => body.includes(link))).toBe(true);
    expect(cancelled.text).toContain(says.refund);

    const [first, second, third] = mails.map(invitationOf);
    const shared = {
      uid: `${id}@escale.mail`,
      isUtc: true,
      organizer: `mailto:${SENDER}`,
      attendee: `MAILTO:${camille.email}`,
    };
    expect(first).toMatchObject({
      ...shared,
      method: 'REQUEST',
      status: 'CONFIRMED',
      start: Date.parse(start),
    });
    expect(first?.end).toBe(Date.parse(end));
    const tuesdayMorning = Date.parse('2027-09-07T09:00:00+02:00');
    expect(second).toMatchObject({
      ...shared,
      method: 'REQUEST',
      status: 'CONFIRMED',
      start: tuesdayMorning,
    });
    expect(third).toMatchObject({ ...shared, method: 'CANCEL', status: 'CANCELLED' });
    const [one = 0, two = 0, three = 0] = [first, second, third].map((event) => event?.sequence);
    expect(one < two && two < three).toBe(true);
  });
});

test.each([
  ['forward', '2028-03-26T00:30:00+01:00', '2028-03-26T04:00:00+02:00', 'de 0\u00a0h\u00a030 à 4\u00a0h'],
  ['back', '2027-10-31T00:30:00+02:00', '2027-10-31T04:00:00+01:00', 'de 0\u00a0h\u00a030 à 4\u00a0h'],
])('text and calendar agree across the night in which clocks go %s', async (_, start, end, words) => {
  await book(camille, { start, end });
  const told = only(await deliver());
  expect(told.text).toContain(words);
  const { start: from, end: to } = invitationOf(told);
  expect([from, to]).toEqual([Date.parse(start), Date.parse(end)]);
});

describe('what is not confirmed', () => {
  test('is told without a calendar: a hold, a request, and their end', async () => {
    const asked = await scene.resource(place, { requiresApproval: true });
    const hold = await book(camille, { ...monday, hold: true });
    const request = await book(camille, { ...monday, resourceId: asked.id });
    expect((await deliver()).map(({ files }) => files)).toEqual([[], []]);
    await scene.call('POST', `/bookings/${hold.id}/cancellation`, { as: camille });
    const reason = 'La salle est en <travaux>';
    await scene.call('POST', `/bookings/${request.id}/rejection`, { as: manager, body: { reason } });
    const ends = await deliver();
    expect(ends.map(({ files }) => files)).toEqual([[], []]);
    const rejected = ends.find(({ subject }) => subject.includes('votre demande n’a pas été acceptée'));
    expect(rejected?.text).toContain(`Motif\u00a0: ${reason}`);
    expect(rejected?.html).toContain('La salle est en &#60;travaux&#62;');
  });

  test('is put into the calendar once the place has said yes', async () => {
    const asked = await scene.resource(place, { requiresApproval: true });
    const request = await book(camille, { ...monday, resourceId: asked.id });
    await deliver();
    await scene.call('POST', `/bookings/${request.id}/approval`, { as: manager });
    const approved = only(await deliver());
    expect(approved.subject).toContain('votre demande est acceptée');
    expect(invitationOf(approved)).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED' });
  });

  test('is offered from the waiting list with its end and the page that takes it', async () => {
    const one = await scene.resource(place, { units: 1 });
    const taken = await book(await signedIn(scene), { ...monday, resourceId: one.id });
    const wish = { resourceId: one.id, start: '2027-09-06T09:00', end: '2027-09-06T18:00', quantity: 1 };
    expect((await scene.call('POST', '/waiting-list', { as: camille, body: wish })).status).toBe(201);
    await scene.call('POST', `/bookings/${taken.id}/cancellation`, { as: manager });
    const offer = (await deliver()).find(({ to }) => to[0] === camille.email);
    expect(offer?.subject).toContain('une place s’est libérée pour vous');
    expect(offer?.text).toMatch(/avant le mercredi 1er septembre 2027 à 8\u00a0h\u00a0[23]\d/);
    expect(offer?.text).toMatch(
      /Confirmer cette place\u00a0: https:\/\/escale\.example\/reservations\/[0-9a-f-]{36}\n/,
    );
  });
});

describe('what the place does', () => {
  test('to a stay by cancelling it is told as its doing, and leaves the calendar', async () => {
    const { id } = await book(camille);
    await deliver();
    await scene.call('POST', `/bookings/${id}/cancellation`, { as: manager, body: { reason: 'Panne' } });
    const told = only(await deliver());
    expect(told.text).toContain('Le lieu a dû annuler votre réservation');
    expect(told.text).toContain('Motif\u00a0: Panne');
    expect(invitationOf(told)).toMatchObject({ method: 'CANCEL' });
  });

  test('to a stay by closing is told with the whole refund, and leaves the calendar', async () => {
    const room = await scene.resource(place, { units: 1 });
    await book(camille, { ...monday, resourceId: room.id });
    await deliver();
    const body = {
      unitIds: room.unitIds,
      start: '2027-09-06T00:00',
      end: '2027-09-07T00:00',
      reason: 'Travaux',
      displace: { default: 'cancel' },
    };
    const closed = await scene.call('POST', `/places/${place.slug}/closures`, { as: manager, body });
    expect([closed.status, closed.body.code]).toEqual([201, undefined]);
    const told = only(await deliver());
    expect(told.subject).toContain('votre réservation change');
    expect(told.text).toContain('Remboursement\u00a0: 16\u00a0€');
    expect(invitationOf(told)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' });
  });
});

test('a series brings all its dates in one file, each with the UID that later mails name', async () => {
  const rule = { rrule: 'FREQ=WEEKLY;COUNT=3', onConflict: 'refuse' };
  const body = { resourceId: desks.id, ...monday, date: '2027-10-19', ...rule };
  const { body: series } = await scene.call('POST', '/booking-series', { as: camille, body });
  const told = only(await deliver());
  expect(told.files).toHaveLength(1);
  const { method, events } = readCalendar(told.files[0]?.text ?? '');
  expect(method).toBe('PUBLISH');
  expect(events.map(({ uid }) => uid)).toEqual(
    series.occurrences.map(({ bookingId }: { bookingId: string }) => `${bookingId}@escale.mail`),
  );
  // Between the second and the third date clocks go back; the place opens at nine all the same.
  expect(events.map(({ start }) => new Date(start).toISOString().slice(11, 16))).toEqual([
    '07:00',
    '07:00',
    '08:00',
  ]);
});
