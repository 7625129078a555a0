import { completeEndedStays, expireLapsedBookings, releaseNoShows } from '@escale/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let ada: TestActor;
let bob: TestActor;
let manager: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  ada = await signedIn(scene, { displayName: 'Ada' });
  bob = await signedIn(scene, { displayName: 'Bob' });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
});
afterAll(() => scene?.close());

const stay = (resource: { id: string }, more: Record<string, unknown> = {}) => ({
  resourceId: resource.id,
  start: '2027-09-06T09:00',
  end: '2027-09-06T13:00',
  ...more,
});
const book = (as: TestActor, body: unknown) => scene.call('POST', '/bookings', { as, body });
const act = (as: TestActor, id: string, what: string, body: unknown = {}) =>
  scene.call('POST', `/bookings/${id}/${what}`, { as, body });
const movesOf = async (id: string) =>
  (
    await scene.sql<{ to: string }[]>`
      select to_status as to from booking_transitions where booking_id = ${id} order by at, id`
  ).map(({ to }) => to);
const seatsOf = (id: string) => scene.sql`select 1 from allocations where holder_id = ${id}`;

describe('a hold', () => {
  const later = (minutes: number) => `2027-09-01T08:${String(minutes).padStart(2, '0')}:30+02:00`;

  test('keeps the desk for fifteen minutes, and is confirmed in that time', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: hold } = await book(ada, stay(desk, { hold: true }));
    expect(hold).toMatchObject({
      status: 'held',
      holdExpiresAt: expect.stringMatching(/^2027-09-01T08:1[56]/),
    });
    expect((await book(bob, stay(desk))).body.code).toBe('slot-unavailable');
    const confirmed = await scene.at(later(14), () => act(ada, hold.id, 'confirmation'));
    expect([confirmed.status, confirmed.body.status]).toEqual([200, 'confirmed']);
    expect(confirmed.body).not.toHaveProperty('holdExpiresAt');
    expect(await movesOf(hold.id)).toEqual(['held', 'confirmed']);
  });

  test('that has lapsed blocks nobody, and is ended by who takes its desk', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: hold } = await book(ada, stay(desk, { hold: true }));
    const answer = await scene.at(later(17), () => book(bob, stay(desk)));
    expect(answer.status).toBe(201);
    expect(await movesOf(hold.id)).toEqual(['held', 'expired']);
    expect(await seatsOf(hold.id)).toHaveLength(0);
  });

  test('confirmed a moment late is refused, and nothing is booked', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: hold } = await book(ada, stay(desk, { hold: true }));
    const answer = await scene.at(later(17), () => act(ada, hold.id, 'confirmation'));
    expect([answer.status, answer.body.code]).toEqual([409, 'hold-expired']);
  });

  test('is extended twice, not a third time', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: hold } = await book(ada, stay(desk, { hold: true }));
    const first = await scene.at(later(10), () => act(ada, hold.id, 'extension'));
    expect(first.body).toMatchObject({ holdExtension: 'open' });
    expect(first.body.holdExpiresAt).toMatch(/^2027-09-01T08:25/);
    const second = await scene.at(later(20), () => act(ada, hold.id, 'extension'));
    expect([second.status, second.body.holdExtension]).toEqual([200, 'spent']);
    const third = await scene.at(later(30), () => act(ada, hold.id, 'extension'));
    expect([third.status, third.body.code]).toEqual([409, 'hold-extension-limit']);
    expect((await scene.at(later(34), () => act(ada, hold.id, 'confirmation'))).status).toBe(200);
  });

  test('is one of three a person may have at a time', async () => {
    const cleo = await signedIn(scene);
    const desks = await scene.resource(place, { units: 5 });
    for (let i = 0; i < 3; i++) expect((await book(cleo, stay(desks, { hold: true }))).status).toBe(201);
    const fourth = await book(cleo, stay(desks, { hold: true }));
    expect([fourth.status, fourth.body.code]).toEqual([409, 'too-many-holds']);
    expect((await book(cleo, stay(desks))).status).toBe(201);
  });

  test('that nobody confirms is ended by the job', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: hold } = await book(ada, stay(desk, { hold: true }));
    await scene.at(later(17), () => expireLapsedBookings(scene.ports));
    expect((await scene.call('GET', `/bookings/${hold.id}`, { as: ada })).body.status).toBe('expired');
    expect(await seatsOf(hold.id)).toHaveLength(0);
  });

  test('is nobody else’s to confirm', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: hold } = await book(ada, stay(desk, { hold: true }));
    for (const as of [bob, manager]) expect((await act(as, hold.id, 'confirmation')).status).toBe(404);
  });
});

describe('a request', () => {
  test('is approved by the place, not by the person', async () => {
    const room = await scene.resource(place, { units: 1, requiresApproval: true });
    const { body } = await book(ada, stay(room));
    expect((await act(ada, body.id, 'confirmation')).body.code).toBe('invalid-transition');
    expect((await act(ada, body.id, 'approval')).status).toBe(404);
    expect((await act(manager, body.id, 'approval')).body.status).toBe('confirmed');
    expect((await act(manager, body.id, 'approval')).body.code).toBe('invalid-transition');
    expect(await movesOf(body.id)).toEqual(['requested', 'confirmed']);
  });

  test('that is rejected frees its room and says why', async () => {
    const room = await scene.resource(place, { units: 1, requiresApproval: true });
    const { body } = await book(ada, stay(room));
    const no = await act(manager, body.id, 'rejection', { reason: 'Travaux' });
    expect(no.body).toMatchObject({ status: 'cancelled', refund: { percent: 100 } });
    expect((await book(bob, stay(room))).status).toBe(201);
    const [move] =
      await scene.sql`select reason from booking_transitions where booking_id = ${body.id} and to_status = 'cancelled'`;
    expect(move).toEqual({ reason: 'Travaux' });
  });

  test('dies after 48 hours without an answer', async () => {
    const room = await scene.resource(place, { units: 1, requiresApproval: true });
    const { body } = await book(ada, stay(room));
    expect(body.answerDueAt).toMatch(/^2027-09-03T08:0/);
    const late = await scene.at('2027-09-03T09:00:00+02:00', () => act(manager, body.id, 'approval'));
    expect([late.status, late.body.code]).toEqual([409, 'request-expired']);
    expect((await scene.at('2027-09-03T09:00:00+02:00', () => book(bob, stay(room)))).status).toBe(201);
  });

  test('comes out of a hold where the place wants to approve', async () => {
    const room = await scene.resource(place, { units: 1, requiresApproval: true });
    const { body } = await book(ada, stay(room, { hold: true }));
    expect((await act(ada, body.id, 'confirmation')).body.status).toBe('requested');
  });
});

describe('moving a stay to another time', () => {
  test('takes its new desk and price, and gives the old ones back', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body } = await book(ada, stay(desk));
    const moved = await act(ada, body.id, 'reschedule', { formula: 'day', count: 1, date: '2027-09-07' });
    expect(moved.body).toMatchObject({ id: body.id, start: '2027-09-07T09:00:00+02:00', total: 1_600 });
    expect((await book(bob, stay(desk))).status).toBe(201);
    expect(
      await scene.sql`select topic from outbox where payload->>'bookingId' = ${body.id} order by id`,
    ).toEqual([{ topic: 'booking.confirmed' }, { topic: 'booking.rescheduled' }]);
  });

  test('within itself needs no other desk', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body } = await book(ada, stay(desk));
    const moved = await act(ada, body.id, 'reschedule', {
      start: '2027-09-06T10:00',
      end: '2027-09-06T14:00',
    });
    expect(moved.body.start).toBe('2027-09-06T10:00:00+02:00');
  });

  test('says first what it would cost, and leaves everything as it was', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body } = await book(ada, stay(desk));
    const longer = { start: '2027-09-06T10:00', end: '2027-09-06T18:00' };
    const before = await fingerprintOf(scene.sql);
    const preview = await act(ada, body.id, 'reschedule-preview', longer);
    expect(preview.body).toMatchObject({ start: '2027-09-06T10:00:00+02:00', totalBefore: body.total });
    expect(await fingerprintOf(scene.sql)).toEqual(before);
    expect((await act(bob, body.id, 'reschedule-preview', longer)).status).toBe(404);
    const moved = await act(ada, body.id, 'reschedule', longer);
    expect([moved.body.total, moved.body.lines]).toEqual([preview.body.total, preview.body.lines]);
    await book(bob, stay(desk, { start: '2027-09-07T09:00', end: '2027-09-07T12:00' }));
    const refused = await act(ada, body.id, 'reschedule-preview', {
      start: '2027-09-07T09:00',
      end: '2027-09-07T12:00',
    });
    expect(refused.body.code).toBe('slot-unavailable');
    expect(refused.body.alternatives.length).toBeGreaterThan(0);
  });

  test('that is refused keeps the old one whole', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body } = await book(ada, stay(desk));
    await book(bob, stay(desk, { start: '2027-09-06T14:00', end: '2027-09-06T18:00' }));
    const refused = await act(ada, body.id, 'reschedule', {
      start: '2027-09-06T13:00',
      end: '2027-09-06T15:00',
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'slot-unavailable']);
    const after = await scene.call('GET', `/bookings/${body.id}`, { as: ada });
    expect(after.body).toMatchObject({
      start: body.start,
      end: body.end,
      total: body.total,
      status: 'confirmed',
    });
    expect(await seatsOf(body.id)).toHaveLength(1);
  });

  test('does not win back the time in which cancelling was free', async () => {
    const cancellationPolicy = [{ hoursBefore: 48, refundPercent: 100 }];
    const desk = await scene.resource(place, { units: 1, cancellationPolicy });
    const { body } = await book(ada, stay(desk));
    await scene.at('2027-09-05T09:00:00+02:00', async () => {
      const day = { formula: 'day', count: 1, date: '2027-09-20' };
      const moved = await act(ada, body.id, 'reschedule', day);
      expect(moved.body.cancellation.refundPercentNow).toBe(0);
    });
  });

  test('is too late for a hold or a request whose time has run out', async () => {
    const day = { formula: 'day', count: 1, date: '2027-09-07' };
    const desk = await scene.resource(place, { units: 1 });
    const { body: hold } = await book(ada, stay(desk, { hold: true }));
    const late = await scene.at('2027-09-01T08:17:00+02:00', () => act(ada, hold.id, 'reschedule', day));
    expect([late.status, late.body.code]).toEqual([409, 'hold-expired']);
    const room = await scene.resource(place, { units: 1, requiresApproval: true });
    const { body } = await book(ada, stay(room));
    const later = await scene.at('2027-09-03T09:00:00+02:00', () => act(ada, body.id, 'reschedule', day));
    expect([later.status, later.body.code]).toEqual([409, 'request-expired']);
  });

  test('gives the place as long to answer as a new request would, and never beyond the start', async () => {
    const room = await scene.resource(place, { units: 1, requiresApproval: true });
    const { body } = await book(ada, stay(room));
    const tomorrow = { start: '2027-09-02T09:00', end: '2027-09-02T13:00' };
    const sooner = await act(ada, body.id, 'reschedule', tomorrow);
    expect(sooner.body.answerDueAt).toBe('2027-09-02T09:00:00+02:00');
    const day = { formula: 'day', count: 1, date: '2027-09-07' };
    expect((await act(ada, body.id, 'reschedule', day)).body.answerDueAt).toMatch(/^2027-09-03T08:0/);
  });

  test('is not the person’s to do where the place approved the first one', async () => {
    const room = await scene.resource(place, { units: 1, requiresApproval: true });
    const { body } = await book(ada, stay(room));
    await act(manager, body.id, 'approval');
    const day = { formula: 'day', count: 1, date: '2027-09-07' };
    expect((await act(ada, body.id, 'reschedule', day)).body.code).toBe('approval-needed');
    expect((await act(manager, body.id, 'reschedule', day)).status).toBe(200);
  });
});

describe('coming and not coming', () => {
  const checkedPlace = async (releaseAfter: number | null = null) => {
    const here = await scene.place();
    await scene.sql`update places set uses_check_in = true, no_show_release_minutes = ${releaseAfter} where id = ${here.id}`;
    return here;
  };

  test('people check in from a quarter of an hour before', async () => {
    const desk = await scene.resource(await checkedPlace(), { units: 1 });
    const { body } = await book(ada, stay(desk));
    const early = await scene.at('2027-09-06T08:40:00+02:00', () => act(ada, body.id, 'check-in'));
    expect(early.body).toMatchObject({
      code: 'outside-check-in-window',
      opensAt: '2027-09-06T08:45:00+02:00',
    });
    const there = await scene.at('2027-09-06T08:46:00+02:00', () => act(ada, body.id, 'check-in'));
    expect(there.body.status).toBe('checked_in');
  });

  test('not where the place does not ask for it', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body } = await book(ada, stay(desk));
    expect((await act(ada, body.id, 'check-in')).body.code).toBe('check-in-not-used');
  });

  test('the desk of somebody who has not come is given to others, where the place wants that', async () => {
    const here = await checkedPlace(30);
    const desk = await scene.resource(here, { units: 1 });
    const { body } = await book(ada, stay(desk));
    await scene.at('2027-09-06T09:29:00+02:00', () => releaseNoShows(scene.ports));
    expect((await movesOf(body.id)).at(-1)).toBe('confirmed');
    await scene.at('2027-09-06T09:31:00+02:00', async () => {
      await releaseNoShows(scene.ports);
      expect((await movesOf(body.id)).at(-1)).toBe('no_show');
      const next = await book(bob, stay(desk, { start: '2027-09-06T10:00', end: '2027-09-06T12:00' }));
      expect(next.status).toBe(201);
    });
    const [kept] = await scene.sql`
      select to_char(upper(period) at time zone 'Europe/Paris', 'HH24:MI') as until from allocations where holder_id = ${body.id}`;
    expect(kept).toEqual({ until: '09:31' });
  });

  test('a stay that is over is completed, or was missed where people check in', async () => {
    const plain = await book(ada, stay(await scene.resource(place, { units: 1 })));
    const checked = await checkedPlace();
    const missed = await book(ada, stay(await scene.resource(checked, { units: 1 })));
    const came = await book(bob, stay(await scene.resource(checked, { units: 1 })));
    await scene.at('2027-09-06T09:05:00+02:00', () => act(bob, came.body.id, 'check-in'));
    await scene.at('2027-09-06T13:05:00+02:00', () => completeEndedStays(scene.ports));
    expect((await movesOf(plain.body.id)).at(-1)).toBe('completed');
    expect((await movesOf(missed.body.id)).at(-1)).toBe('no_show');
    expect((await movesOf(came.body.id)).at(-1)).toBe('completed');
  });

  test('a host says that nobody came, once the stay has begun', async () => {
    const host = await signedIn(scene, { roles: [{ placeId: place.id, role: 'host' }] });
    const desk = await scene.resource(place, { units: 1 });
    const { body } = await book(ada, stay(desk));
    expect((await act(host, body.id, 'no-show')).body.code).toBe('stay-not-begun');
    const said = await scene.at('2027-09-06T10:00:00+02:00', () => act(host, body.id, 'no-show'));
    expect(said.body.status).toBe('no_show');
  });
});

describe('a space with a quota', () => {
  const days = ['06', '07', '08'];
  const on = (resource: { id: string }, day: string) =>
    stay(resource, { start: `2027-09-${day}T09:00`, end: `2027-09-${day}T10:00` });

  test('is booked by one person no more often than the place wants, at the same time neither', async () => {
    const resource = await scene.resource(place, { units: 5 });
    const change = { as: manager, body: { maxStaysAhead: 2 } };
    expect((await scene.call('PATCH', `/resources/${resource.id}`, change)).status).toBe(200);
    const all = await Promise.all(days.map((day) => book(ada, on(resource, day))));
    expect(all.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
    const refused = all.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'quota-reached', most: 2 });
    const quote = await scene.call('POST', '/quotes', { as: ada, body: on(resource, '09') });
    expect(quote.body).toMatchObject({ available: false, reason: 'quota-reached' });
    expect((await book(bob, on(resource, '09'))).status).toBe(201);
    await act(ada, all.find(({ status }) => status === 201)?.body.id, 'cancellation');
    expect((await book(ada, on(resource, '09'))).status).toBe(201);
  });

  test('which an audience, a formula and a date may change', async () => {
    const resource = await scene.resource(place, { units: 5 });
    const blank = { minMinutes: null, maxMinutes: null, minNoticeMinutes: null, maxAdvanceDays: null };
    const from = '2027-09-08';
    const variations = [
      { audience: 'standard', formula: null, validFrom: from, ...blank, maxStaysAhead: 1 },
      { audience: 'member', formula: 'hour', validFrom: from, ...blank, maxStaysAhead: 0 },
      {
        audience: 'standard',
        formula: 'month',
        validFrom: from,
        ...blank,
        maxAdvanceDays: 1,
        maxStaysAhead: 1,
      },
    ];
    const written = await scene.call('PATCH', `/resources/${resource.id}`, {
      as: manager,
      body: { variations },
    });
    expect(written.body.variations).toEqual(variations);
    for (const day of ['06', '07']) expect((await book(ada, on(resource, day))).status).toBe(201);
    expect((await book(ada, on(resource, '08'))).body).toMatchObject({ code: 'quota-reached', most: 1 });
    const carol = await signedIn(scene);
    const verified = { email: carol.email, audience: 'member' };
    await scene.call('PUT', `/places/${place.slug}/audiences`, { as: manager, body: verified });
    for (const day of ['08', '09', '10']) expect((await book(carol, on(resource, day))).status).toBe(201);
    const month = { resourceId: resource.id, formula: 'month', count: 1, date: '2027-10-01' };
    expect((await book(carol, month)).body).toMatchObject({ code: 'beyond-horizon', maxAdvanceDays: 1 });
  });
});

describe('a stay that has begun', () => {
  const noon = '2027-09-06T12:00:00+02:00';
  const until = (end: string, start = '2027-09-06T09:00') => ({ start, end });
  const move = (as: TestActor, id: string, to: unknown) =>
    scene.at(noon, () => act(as, id, 'reschedule', to));

  test('goes on at its own seat when the place extends it, which costs what the whole of it costs', async () => {
    const resource = await scene.resource(place, { units: 3 });
    const { id } = (await book(ada, stay(resource))).body;
    const shown = await scene.at(noon, () => scene.call('GET', `/bookings/${id}`, { as: manager }));
    const longer = await move(manager, id, until('2027-09-06T15:00'));
    expect(longer.body).toMatchObject({ end: '2027-09-06T15:00:00+02:00', status: 'confirmed' });
    expect(longer.body.units).toEqual(shown.body.units);
    expect(shown.body.units).toHaveLength(1);
    expect(longer.body.total).toBe((await book(bob, stay(resource, { end: '2027-09-06T15:00' }))).body.total);
  });

  test('can neither be shortened nor moved, nor extended by the person or over somebody else', async () => {
    const resource = await scene.resource(place, { units: 1 });
    const { id } = (await book(ada, stay(resource))).body;
    const other = (await book(bob, stay(resource, { start: '2027-09-06T14:00', end: '2027-09-06T16:00' })))
      .body;
    for (const [as, to, code] of [
      [manager, until('2027-09-06T12:30'), 'stay-already-begun'],
      [manager, until('2027-09-06T14:00', '2027-09-06T10:00'), 'stay-already-begun'],
      [ada, until('2027-09-06T14:00'), 'stay-already-begun'],
      [manager, until('2027-09-06T15:00'), 'slot-unavailable'],
    ] as const)
      expect((await move(as, id, to)).body.code, JSON.stringify(to)).toBe(code);
    expect((await scene.call('GET', `/bookings/${id}`, { as: manager })).body.end).toContain('13:00');
    expect((await scene.call('GET', `/bookings/${other.id}`, { as: bob })).body.status).toBe('confirmed');
  });
});
