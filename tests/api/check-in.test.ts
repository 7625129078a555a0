import { completeEndedStays } from '@escale/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let ada: TestActor;
let host: TestActor;
let manager: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  ada = await signedIn(scene, { displayName: 'Ada' });
  host = await signedIn(scene, { roles: [{ placeId: place.id, role: 'host' }] });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  await setUp({ checkIn: { releaseAfterMinutes: null, needsCode: true } });
});
afterAll(() => scene?.close());

const setUp = (body: unknown) => scene.call('PATCH', `/places/${place.slug}`, { as: manager, body });
const clock = (time: string) => `2027-09-06T${time}+02:00`;
const booked = async (times: { start?: string; end?: string } = {}) => {
  const desk = await scene.resource(place, { units: 1 });
  const { start = '09:00', end = '13:00' } = times;
  const body = { resourceId: desk.id, start: `2027-09-06T${start}`, end: `2027-09-06T${end}` };
  return (await scene.call('POST', '/bookings', { as: ada, body })).body.id as string;
};
const shown = (time: string) =>
  scene.at(clock(time), async () => {
    const answer = await scene.call('GET', `/places/${place.slug}/check-in-code`, { as: host });
    return answer.body.code as string;
  });
const come = (id: string, time: string, body: unknown, as = ada) =>
  scene.at(clock(time), () => scene.call('POST', `/bookings/${id}/check-in`, { as, body }));
const cameAt = async (id: string) => {
  const rows = await scene.sql<{ time: string }[]>`
    select to_char(at at time zone 'Europe/Paris', 'HH24:MI:SS') as time from booking_transitions
    where booking_id = ${id} and to_status = 'checked_in'`;
  return rows.map(({ time }) => time);
};

describe('the code of a place', () => {
  test('is shown to the people of the place, says until when, and changes every five minutes', async () => {
    const path = `/places/${place.slug}/check-in-code`;
    const { body, headers } = await scene.at(clock('09:01:00'), () => scene.call('GET', path, { as: host }));
    expect(body).toMatchObject({
      code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{3} [0-9A-HJKMNP-TV-Z]{3}$/),
      start: clock('09:00:00'),
      end: clock('09:05:00'),
    });
    expect(headers['cache-control']).toBe('private, no-store');
    expect(await shown('09:04:58')).toBe(body.code);
    expect(await shown('09:05:01')).not.toBe(body.code);
  });

  test('is not the code of another place, and is derived from what never leaves the database', async () => {
    const other = await scene.place();
    const theirs = await signedIn(scene, { roles: [{ placeId: other.id, role: 'owner' }] });
    const path = `/places/${other.slug}/check-in-code`;
    const code = await scene.at(clock('09:01:00'), () => scene.call('GET', path, { as: theirs }));
    expect(code.body.code).not.toBe(await shown('09:01:00'));
    const rows = await scene.sql<{ secret: string }[]>`select code_secret as secret from place_arrivals`;
    const page = JSON.stringify((await scene.call('GET', `/places/${place.slug}`)).body);
    expect(rows.filter(({ secret }) => page.includes(secret))).toEqual([]);
  });

  test('is one for all who ask for the first time at once', async () => {
    const other = await scene.place();
    const theirs = await signedIn(scene, { roles: [{ placeId: other.id, role: 'owner' }] });
    const path = `/places/${other.slug}/check-in-code`;
    const answers = await scene.at(clock('09:01:00'), () =>
      Promise.all(Array.from({ length: 8 }, () => scene.call('GET', path, { as: theirs }))),
    );
    expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1);
  });
});

describe('checking in where the place wants its code', () => {
  test('takes the code of now, however it is typed', async () => {
    const id = await booked();
    expect((await come(id, '08:50:00', {})).body.code).toBe('check-in-code-missing');
    expect((await come(id, '08:50:00', { code: 'AAA AAA' })).body.code).toBe('check-in-code-wrong');
    const code = (await shown('08:49:00')).toLowerCase().replace(' ', '-');
    expect((await come(id, '08:56:00', { code })).body.code).toBe('check-in-code-wrong');
    const there = await come(id, '08:51:00', { code });
    expect([there.status, there.body.status]).toEqual([200, 'checked_in']);
    expect(there.body).not.toHaveProperty('checkIn');
  });

  test('told twice, even at the same time, is done once', async () => {
    const id = await booked();
    const code = await shown('09:01:00');
    const answers = await scene.at(clock('09:02:00'), () =>
      Promise.all(
        Array.from({ length: 6 }, () =>
          scene.call('POST', `/bookings/${id}/check-in`, { as: ada, body: { code } }),
        ),
      ),
    );
    expect(answers.map(({ status, body }) => `${status} ${body.status}`)).toEqual(
      Array(6).fill('200 checked_in'),
    );
    expect(await cameAt(id)).toHaveLength(1);
  });

  test('needs no code from the people of the place', async () => {
    const id = await booked();
    expect((await come(id, '09:10:00', {}, host)).body.status).toBe('checked_in');
  });

  test('offline counts from when the code was read', async () => {
    const id = await booked({ end: '09:30' });
    const code = await shown('09:03:00');
    const late = await come(id, '11:00:00', { code, at: clock('09:03:20') });
    expect(late.body.status).toBe('checked_in');
    expect(await cameAt(id)).toEqual(['09:03:20']);
  });

  test('goes by the code where the phone’s clock is wrong', async () => {
    const [ahead, behind] = [await booked(), await booked()];
    const code = await shown('09:03:00');
    await come(ahead, '11:00:00', { code, at: clock('23:59:00') });
    await come(behind, '11:00:00', { code, at: '2001-01-01T00:00:00Z' });
    expect([await cameAt(ahead), await cameAt(behind)]).toEqual([['09:04:59'], ['09:00:00']]);
  });

  test('is judged when the code was read, not when it was sent', async () => {
    const id = await booked();
    const early = await shown('08:41:00');
    const answer = await come(id, '09:10:00', { code: early, at: clock('08:41:00') });
    expect(answer.body).toMatchObject({ code: 'outside-check-in-window', opensAt: clock('08:45:00') });
    const old = await come(id, '09:10:00', { code: early, at: clock('09:10:00') });
    expect(old.body.code).toBe('outside-check-in-window');
  });

  test('comes too late once the stay was counted as missed, and says so', async () => {
    const id = await booked();
    const code = await shown('09:03:00');
    await scene.at(clock('13:05:00'), () => completeEndedStays(scene.ports));
    const answer = await come(id, '14:00:00', { code, at: clock('09:03:00') });
    expect(answer.body).toMatchObject({ code: 'invalid-transition', from: 'no_show' });
  });
});

describe('checking in where the place wants no code', () => {
  let plain: TestPlace;
  let id: string;
  beforeAll(async () => {
    plain = await scene.place();
    await scene.sql`update places set uses_check_in = true where id = ${plain.id}`;
    const desk = await scene.resource(plain, { units: 1 });
    const body = { resourceId: desk.id, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
    id = (await scene.call('POST', '/bookings', { as: ada, body })).body.id;
  });

  test.each([
    ['yet to come', clock('09:11:00'), 'check-in-moment-out-of-range'],
    ['of long ago', '2027-09-05T09:09:00+02:00', 'check-in-moment-out-of-range'],
    ['that is none', 'soon', 'malformed-instant'],
  ])('refuses a moment %s', async (_, at, code) => {
    expect((await come(id, '09:10:00', { at })).body.code).toBe(code);
  });

  test('believes the phone about the last 24 hours', async () => {
    expect((await come(id, '14:00:00', { at: clock('09:09:00') })).body.status).toBe('checked_in');
    expect(await cameAt(id)).toEqual(['09:09:00']);
  });
});

describe('what the place tells those who come', () => {
  const notes = { wifi: 'Réseau « Lieu », mot de passe au mur', door: 'Sonnez deux fois' };
  const arrivalOf = (id: string, when: string, as = ada) =>
    scene.at(when, async () => (await scene.call('GET', `/bookings/${id}`, { as })).body.arrival);

  test('is for people with a stay in force, on its days, and for nobody else', async () => {
    const id = await booked();
    const before = await setUp({ arrival: { wifi: ` ${notes.wifi} `, door: notes.door } });
    expect(JSON.stringify(before.body)).not.toContain(notes.door);
    expect(await arrivalOf(id, clock('00:01:00'))).toEqual({ ...notes, example: false });
    expect(await arrivalOf(id, '2027-09-05T23:59:00+02:00')).toBeUndefined();
    expect(await arrivalOf(id, clock('13:00:00'))).toBeUndefined();
    expect(await arrivalOf(id, clock('10:00:00'), host)).toBeUndefined();
    await scene.call('POST', `/bookings/${id}/cancellation`, { as: ada });
    expect(await arrivalOf(id, clock('08:00:00'))).toBeUndefined();
  });

  test('keeps the note that is left out, and forgets the one that is null', async () => {
    const id = await booked();
    await setUp({ arrival: { ...notes } });
    await setUp({ arrival: { wifi: null } });
    expect(await arrivalOf(id, clock('10:00:00'))).toMatchObject({ wifi: null, door: notes.door });
    for (const wifi of ['', '  ', 'x'.repeat(501)])
      expect((await setUp({ arrival: { wifi } })).status).toBe(400);
  });

  test('says from when to when people check in, and whether with a code', async () => {
    const id = await booked();
    const read = async () => (await scene.call('GET', `/bookings/${id}`, { as: ada })).body.checkIn;
    const times = { opensAt: clock('08:45:00'), closesAt: clock('13:00:00') };
    expect(await read()).toEqual({ ...times, needsCode: true });
    await setUp({ checkIn: { releaseAfterMinutes: 30 } });
    expect(await read()).toEqual({ ...times, needsCode: true });
    await setUp({ checkIn: null });
    expect(await read()).toBeUndefined();
  });
});
