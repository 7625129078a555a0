import { deliverOutbox, openMailer, portsOn, remindOfEvents } from '@escale/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { doubleBookings } from '../support/race.ts';
import { readCalendar } from '../support/read-calendar.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';

let scene: Scene;
let mail: MailServer;
let mailer: ReturnType<typeof openMailer>;
let place: TestPlace;
let hall: TestResource;
let manager: TestActor;
let ada: TestActor;
let bob: TestActor;
let cleo: TestActor;

beforeAll(async () => {
  mail = await openMailServer();
  mailer = openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' });
  scene = await openScene();
});
afterAll(async () => {
  mailer?.close();
  await mail?.close();
  await scene?.close();
});

beforeEach(async () => {
  await scene.sql`delete from events`;
  await scene.sql`update outbox set delivered_at = now()`;
  mail.received.length = 0;
  place = await scene.place();
  hall = await scene.resource(place, { kind: 'event_room', allocation: 'all', units: 2 });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  ada = await signedIn(scene, { displayName: 'Ada' });
  bob = await signedIn(scene, { displayName: 'Bob' });
  cleo = await signedIn(scene, { displayName: 'Cleo' });
});

const wish = (more: Record<string, unknown> = {}) => ({
  placeSlug: place.slug,
  title: 'Atelier reliure',
  description: 'On apporte son papier.',
  kind: 'workshop',
  start: '2027-09-06T14:00',
  end: '2027-09-06T16:00',
  capacity: 2,
  visibility: 'public',
  ...more,
});
const plan = (more: Record<string, unknown> = {}, as = manager) =>
  scene.call('POST', '/events', { as, body: wish(more) });
const planned = async (more: Record<string, unknown> = {}) => {
  const answer = await plan(more);
  expect(answer.status).toBe(201);
  return answer.body;
};
const join = (as: TestActor, { id }: { id: string }, key?: string) =>
  scene.call('POST', `/events/${id}/registrations`, { as, body: {}, ...(key && { key }) });
const leave = (as: TestActor, { id }: { id: string }) =>
  scene.call('DELETE', `/events/${id}/registrations/mine`, { as });
const change = ({ id }: { id: string }, body: Record<string, unknown>) =>
  scene.call('PATCH', `/events/${id}`, { as: manager, body });
const cancel = ({ id }: { id: string }) =>
  scene.call('POST', `/events/${id}/cancellation`, { as: manager, body: { reason: 'Fuite d’eau' } });
const seen = async (as: TestActor | null, { id }: { id: string }) =>
  (await scene.call('GET', `/events/${id}`, { ...(as && { as }) })).body;
const book = (as: TestActor, start: string, end: string) =>
  scene.call('POST', '/bookings', { as, body: { resourceId: hall.id, start, end } });
const topics = async () => {
  const rows = await scene.sql<{ topic: string }[]>`
    select topic from outbox where delivered_at is null and topic like 'event.%' order by id`;
  return rows.map(({ topic }) => topic);
};

describe('an event', () => {
  test('is shown to everybody, with its place and what is left of it', async () => {
    const event = await planned({ resourceIds: [hall.id], amountCents: 500 });
    expect(event).toMatchObject({
      placeSlug: place.slug,
      start: '2027-09-06T14:00:00+02:00',
      status: 'planned',
      resources: [{ id: hall.id }],
      registered: 0,
      capacity: 2,
      amountCents: 500,
      currency: 'EUR',
      present: null,
      mine: null,
    });
    expect(await seen(null, event)).toEqual(event);
  });

  test('is found by its dates, place, commune and kind, page by page', async () => {
    await planned();
    await planned({ title: 'Café', kind: 'breakfast', start: '2027-09-08T09:00', end: '2027-09-08T10:00' });
    const list = async (query: string) => {
      const { body } = await scene.call('GET', `/events?${query}`);
      return [body.items?.map(({ title }: { title: string }) => title) ?? body.code, body.nextCursor];
    };
    expect((await list(`place=${place.slug}`))[0]).toEqual(['Atelier reliure', 'Café']);
    expect((await list('kind=breakfast'))[0]).toEqual(['Café']);
    expect((await list('from=2027-09-07'))[0]).toEqual(['Café']);
    expect((await list('to=2027-09-07'))[0]).toEqual(['Atelier reliure']);
    expect((await list('commune=92999'))[0]).toEqual([]);
    expect((await list('order=latest'))[0]).toEqual(['Café', 'Atelier reliure']);
    const [first, cursor] = await list('limit=1');
    expect([first, (await list(`limit=1&cursor=${cursor}`))[0]]).toEqual([['Atelier reliure'], ['Café']]);
    expect((await list('from=2027-09-09&to=2027-09-01'))[0]).toBe('range-backwards');
    expect((await list('scope=mine'))[0]).toBe('not-signed-in');
  });

  test('for members is hidden from who has not signed in, a draft from all but the place', async () => {
    const event = await planned({ visibility: 'members' });
    expect((await seen(null, event)).code).toBe('not-found');
    expect((await seen(ada, event)).id).toBe(event.id);
    const draft = await planned({ visibility: 'draft' });
    expect((await seen(ada, draft)).code).toBe('not-found');
    expect((await join(ada, draft)).status).toBe(404);
    expect((await seen(manager, draft)).id).toBe(draft.id);
    const ids = async (as?: TestActor) =>
      (await scene.call('GET', '/events', { ...(as && { as }) })).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect([await ids(), await ids(ada), await ids(manager)]).toEqual([[], [event.id], [event.id, draft.id]]);
  });

  test.each([
    ['in the past', { start: '2020-01-01T10:00', end: '2020-01-01T11:00' }, 422, 'event-in-the-past'],
    ['that ends before it begins', { end: '2027-09-06T13:00' }, 422, 'end-before-start'],
    ['for nobody', { capacity: 0 }, 400, 'malformed-request'],
    ['without a name', { title: '  ' }, 400, 'malformed-request'],
    ['at a place that is none', { placeSlug: 'nulle-part' }, 404, 'not-found'],
    [
      'in rooms of another place',
      { resourceIds: ['0199f0c4-0000-7000-8000-000000000001'] },
      422,
      'resource-not-of-this-place',
    ],
  ])('%s is refused, and not one row changes', async (_, more, status, code) => {
    const before = await fingerprintOf(scene.sql);
    const answer = await plan(more);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });
});

describe('the rooms of an event', () => {
  test('can be booked by nobody else, and are free again once it is cancelled', async () => {
    const event = await planned({ resourceIds: [hall.id] });
    const slot = ['2027-09-06T15:00', '2027-09-06T17:00'] as const;
    expect((await book(ada, ...slot)).body.code).toBe('slot-unavailable');
    expect((await plan({ resourceIds: [hall.id] })).body.code).toBe('closure-overlaps');
    expect((await cancel(event)).body).toMatchObject({ status: 'cancelled', cancelReason: 'Fuite d’eau' });
    expect((await book(ada, ...slot)).status).toBe(201);
    expect(await doubleBookings(scene.sql)).toEqual([]);
  });

  test('are refused while a stay is in them: the place is told which, nobody is displaced', async () => {
    const stay = (await book(ada, '2027-09-06T15:00', '2027-09-06T17:00')).body;
    const before = await fingerprintOf(scene.sql);
    const answer = await plan({ resourceIds: [hall.id] });
    expect([answer.status, answer.body.code]).toEqual([409, 'event-hits-bookings']);
    expect(answer.body.bookings).toMatchObject([{ bookingId: stay.id, reference: stay.reference }]);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('go to who waits for them, in the moment in which the event is cancelled', async () => {
    const event = await planned({ resourceIds: [hall.id] });
    const body = { resourceId: hall.id, start: '2027-09-06T14:00', end: '2027-09-06T15:00', quantity: 1 };
    expect((await scene.call('POST', '/waiting-list', { as: ada, body })).status).toBe(201);
    await cancel(event);
    const [entry] = (await scene.call('GET', '/waiting-list', { as: ada })).body.items;
    expect(entry.status).toBe('offered');
  });

  test('move with it, all or not at all', async () => {
    const event = await planned({ resourceIds: [hall.id] });
    await book(ada, '2027-09-07T14:00', '2027-09-07T15:00');
    const tuesday = { start: '2027-09-07T14:00', end: '2027-09-07T16:00' };
    const before = await fingerprintOf(scene.sql);
    expect((await change(event, tuesday)).body.code).toBe('event-hits-bookings');
    expect(await fingerprintOf(scene.sql)).toEqual(before);
    const later = { start: '2027-09-06T15:00', end: '2027-09-06T17:00' };
    expect((await change(event, later)).body.start).toBe('2027-09-06T15:00:00+02:00');
    expect((await book(bob, '2027-09-06T14:00', '2027-09-06T15:00')).status).toBe(201);
    expect((await book(bob, '2027-09-06T16:00', '2027-09-06T17:00')).status).toBe(409);
    expect((await change(event, { resourceIds: [] })).body.resources).toEqual([]);
    expect((await book(bob, '2027-09-06T16:00', '2027-09-06T17:00')).status).toBe(201);
  });
});

describe('whoever comes to an event', () => {
  test('registers up to its capacity, then waits, and learns at which rank', async () => {
    const event = await planned({ capacity: 1 });
    expect((await join(ada, event)).body).toMatchObject({ status: 'registered', rank: null });
    expect((await join(bob, event)).body).toMatchObject({ status: 'waiting', rank: 1 });
    expect((await join(cleo, event)).body).toMatchObject({ status: 'waiting', rank: 2 });
    expect(await seen(cleo, event)).toMatchObject({ registered: 1, waiting: 2, mine: { rank: 2 } });
    expect(await topics()).toEqual(['event.registered']);
    const mine = (await scene.call('GET', '/events?scope=mine', { as: bob })).body.items;
    expect(mine).toMatchObject([{ id: event.id, mine: { status: 'waiting', rank: 1 } }]);
  });

  test('registers once, whatever is retried', async () => {
    const event = await planned();
    const first = await join(ada, event, 'the-same-key');
    const again = await join(ada, event, 'the-same-key');
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
    expect((await join(ada, event)).body.code).toBe('already-registered');
    expect((await seen(null, event)).registered).toBe(1);
  });

  test('makes room by withdrawing: who waits moves up in the same moment, in order, and is told', async () => {
    const event = await planned({ capacity: 1 });
    for (const person of [ada, bob, cleo]) await join(person, event);
    expect((await leave(ada, event)).status).toBe(204);
    expect(await seen(bob, event)).toMatchObject({
      registered: 1,
      waiting: 1,
      mine: { status: 'registered' },
    });
    expect((await seen(cleo, event)).mine).toMatchObject({ status: 'waiting', rank: 1 });
    expect(await topics()).toEqual(['event.registered', 'event.promoted']);
    expect((await leave(ada, event)).body.code).toBe('not-found');
    expect((await join(ada, event)).body).toMatchObject({ status: 'waiting', rank: 2 });
  });

  test('who waits and leaves frees nothing', async () => {
    const event = await planned({ capacity: 1 });
    for (const person of [ada, bob]) await join(person, event);
    await leave(bob, event);
    expect(await seen(ada, event)).toMatchObject({ registered: 1, waiting: 0 });
  });

  test('moves up when the place grows, and is never dropped when it shrinks', async () => {
    const event = await planned({ capacity: 1 });
    for (const person of [ada, bob]) await join(person, event);
    expect((await change(event, { capacity: 2 })).body).toMatchObject({ registered: 2, waiting: 0 });
    const less = await change(event, { capacity: 1 });
    expect([less.status, less.body.code, less.body.registered]).toEqual([
      409,
      'capacity-below-registered',
      2,
    ]);
  });

  test('can not join or leave what has begun or is cancelled, and the place can not change it', async () => {
    const event = await planned();
    await join(ada, event);
    await scene.at('2027-09-06T14:00:00+02:00', async () => {
      for (const answer of [
        join(bob, event),
        leave(ada, event),
        change(event, { capacity: 3 }),
        cancel(event),
      ])
        expect((await answer).body.code).toBe('event-already-begun');
    });
    await cancel(event);
    for (const answer of [join(bob, event), leave(ada, event), cancel(event)])
      expect((await answer).body.code).toBe('event-cancelled');
  });

  test('is in the export, and withdraws by erasing the account', async () => {
    const event = await planned({ capacity: 1 });
    for (const person of [ada, bob]) await join(person, event);
    const { tables } = (await scene.call('GET', '/me/export', { as: ada })).body;
    expect(tables.event_registrations).toHaveLength(1);
    expect((await scene.call('DELETE', '/me', { as: ada })).status).toBeLessThan(300);
    expect((await seen(bob, event)).mine.status).toBe('registered');
  });
});

describe('the attendance', () => {
  const present = (event: { id: string }, body: unknown) =>
    scene.call('PUT', `/events/${event.id}/attendance`, { as: manager, body: { present: body } });

  test('is counted by number or by name once it has begun, and stays with the past event', async () => {
    const event = await planned();
    const { id } = (await join(ada, event)).body;
    await join(bob, event);
    expect((await present(event, 1)).body.code).toBe('event-not-begun');
    await scene.at('2027-09-07T10:00:00+02:00', async () => {
      expect((await present(event, 7)).body).toMatchObject({ present: 7, status: 'over' });
      expect((await present(event, [id])).body.present).toBe(1);
      expect((await present(event, [event.id])).body.code).toBe('registration-not-of-this-event');
      const people = (await scene.call('GET', `/events/${event.id}/registrations`, { as: manager })).body;
      expect(people).toMatchObject([
        { displayName: 'Ada', present: true },
        { displayName: 'Bob', present: false },
      ]);
      const past = (await scene.call('GET', '/events?to=2027-09-06')).body.items;
      expect(past).toMatchObject([{ id: event.id, present: 1, registered: 2 }]);
      expect((await scene.call('GET', '/events')).body.items).toEqual([]);
    });
  });
});

describe('the calendar of events', () => {
  test('keeps the same entry, and crosses out what was cancelled', async () => {
    const event = await planned();
    await planned({ visibility: 'members' });
    const read = async () => readCalendar((await scene.call('GET', `/events.ics?place=${place.slug}`)).body);
    const [entry] = (await read()).events;
    await change(event, { start: '2027-09-06T13:00' });
    await cancel(event);
    const after = (await read()).events;
    expect(after).toHaveLength(1);
    expect(after[0]?.uid).toBe(entry?.uid);
    expect(JSON.stringify(after)).toContain('CANCELLED');
    const one = await scene.call('GET', `/events/${event.id}/calendar.ics`);
    expect(one.headers['content-type']).toContain('text/calendar');
    const english = await scene.call('GET', `/events.ics?place=${place.slug}&lang=en`);
    expect(english.body).toContain('Events – Escale');
    expect(english.body).toContain('/en/evenements/');
  });
});

describe('the mails about an event', () => {
  const deliver = () =>
    deliverOutbox(portsOn(scene.database, silentLog, mailer.send), new AbortController().signal);
  const subjects = () => mail.received.map(({ subject }) => subject);

  test('leave when one registers, when it changes and when it is cancelled', async () => {
    const event = await planned();
    await join(ada, event);
    await deliver();
    await change(event, { description: 'Papier fourni.' });
    await change(event, { start: '2027-09-06T13:00' });
    await deliver();
    await cancel(event);
    await deliver();
    expect(subjects()).toEqual([
      'Atelier reliure\u00a0: votre inscription est confirmée',
      'Atelier reliure\u00a0: du changement',
      'Atelier reliure\u00a0: c’est annulé',
    ]);
  });

  test('remind on the eve at 18:00, once, and nobody who waits', async () => {
    const event = await planned({ capacity: 1 });
    for (const person of [ada, bob]) await join(person, event);
    await scene.sql`update outbox set delivered_at = now()`;
    const remind = () => remindOfEvents(portsOn(scene.database, silentLog, mailer.send));
    await scene.at('2027-09-05T17:59:00+02:00', async () => expect(await remind()).toBe(0));
    await scene.at('2027-09-05T18:00:00+02:00', async () => {
      expect([await remind(), await remind()]).toEqual([1, 0]);
      await deliver();
    });
    expect(subjects()).toEqual(['Atelier reliure\u00a0: c’est demain']);
  });
});
