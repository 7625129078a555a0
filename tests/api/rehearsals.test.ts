import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

/** A September at a place: what it sold then is replayed on 20 October. */
const LATER = '2027-10-20T08:00:00+02:00';
const later = <T>(work: () => Promise<T>) => scene.at(LATER, work);

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let room: TestResource;
let manager: TestActor;
let regular: TestActor;
let early: TestActor;

const tiers = [
  { hoursBefore: 24, refundPercent: 100 },
  { hoursBefore: 0, refundPercent: 50 },
];
const hours = { open: [['09:00', '18:00']], closed: [] };
const week = (friday: string[][] = hours.open, end = '18:00') => ({
  monday: [['09:00', end]],
  tuesday: [['09:00', end]],
  wednesday: [['09:00', end]],
  thursday: [['09:00', end]],
  friday,
});
const tariff = (formula: string, amountCents: number, audience = 'standard') => ({
  formula,
  audience,
  amountCents,
  vatRateBasisPoints: 2_000,
});
const standing = [
  tariff('hour', 400),
  tariff('half_day', 1_000),
  tariff('day', 1_600),
  tariff('week', 6_000),
  tariff('month', 20_000),
  tariff('day', 1_200, 'solidarity'),
];

const book = async (as: TestActor, body: object) => {
  const answer = await scene.call('POST', '/bookings', { as, body });
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
};
const day = (date: string, wish: object = {}) => ({
  resourceId: desks.id,
  formula: 'day',
  count: 1,
  date,
  ...wish,
});
const rehearse = (body: object, as = manager) =>
  later(() => scene.call('POST', `/places/${place.slug}/rehearsals`, { as, body }));
const rehearsed = async (body: object) => {
  const answer = await rehearse(body);
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return answer.body;
};

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  desks = await scene.resource(place, { name: 'Postes', units: 3, cancellationPolicy: tiers });
  room = await scene.resource(place, { name: 'Salle', kind: 'meeting_room', units: 1, allocation: 'all' });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'owner' }] });
  const { slug } = place;
  await scene.call('PUT', `/resources/${desks.id}/tariffs`, {
    as: manager,
    body: standing.map((one) => ({ ...one, validFrom: '2020-01-01' })),
  });
  regular = await signedIn(scene, { displayName: 'Nora Habituée' });
  early = await signedIn(scene, { displayName: 'Omar Matinal' });
  const helped = await signedIn(scene, { displayName: 'Lise Aidée' });
  const group = await signedIn(scene, { displayName: 'Les Quatre' });
  await scene.call('PUT', `/places/${slug}/audiences`, {
    as: manager,
    body: { email: helped.email, audience: 'solidarity' },
  });
  // The month is paid to the cent and the rest of it free; a day of it is given back, another too late.
  const open = [2, 3, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17, 20, 21];
  const days: { id: string }[] = [];
  for (const one of open) days.push(await book(regular, day(`2027-09-${String(one).padStart(2, '0')}`)));
  await scene.call('POST', `/bookings/${days[5]?.id}/cancellation`, { as: regular });
  await scene.call('POST', `/bookings/${days[0]?.id}/cancellation`, { as: manager });
  await scene.at('2027-09-16T20:00:00+02:00', () =>
    scene.call('POST', `/bookings/${days[11]?.id}/cancellation`, { as: regular }),
  );
  await book(helped, day('2027-09-07'));
  await book(group, day('2027-09-22', { quantity: 2 }));
  await book(early, { resourceId: room.id, start: '2027-09-09T09:00', end: '2027-09-09T11:00' });
  await book(early, { resourceId: room.id, start: '2027-09-10T17:00', end: '2027-09-10T18:00' });
  const held = await book(early, day('2027-09-23', { hold: true }));
  await scene.call('POST', `/bookings/${held.id}/confirmation`, { as: early });
  await book(early, day('2027-09-24', { hold: true }));
  const moved = await book(early, day('2027-09-27'));
  await scene.call('POST', `/bookings/${moved.id}/reschedule`, { as: early, body: day('2027-09-28') });
  // Not over yet on the day of the rehearsal.
  await book(early, day('2027-11-05'));
});
afterAll(() => scene?.close());

const charged = async () => {
  const [row] = await scene.sql`
    select sum(total_cents - coalesce(refund_cents, 0))::int as cents from bookings
    where place_id = ${place.id} and status not in ('held', 'expired') and upper(period) < ${LATER}`;
  return row?.cents;
};

describe('a change of nothing', () => {
  test('gives to the cent what was charged, refuses nobody and hits nobody', async () => {
    const week5 = { weekly: week(), halfDaySplit: '13:00', closesOnPublicHolidays: true };
    for (const body of [{ hours: week5 }, { rules: { resourceId: desks.id, change: {} } }]) {
      const told = await rehearsed(body);
      expect(told.standing).toEqual(told.changed);
      expect(told.differences).toEqual([]);
      expect(told.standing.refusals).toEqual([]);
      expect(told.people).toEqual([]);
      if ('hours' in body) expect(told.standing.incomeCents).toBe(await charged());
      expect(told.standing.incomeCents).toBe(told.chargedCents);
    }
    const told = await rehearsed({ tariffs: { resourceId: desks.id, list: standing } });
    expect(told.standing).toEqual(told.changed);
  });

  test('has the occupancy of the statistics', async () => {
    const { from, to, standing } = await rehearsed({ hours: { weekly: week() } });
    const path = `/statistics/occupancy?from=${from}&to=${to}&groupBy=place&place=${place.slug}`;
    const { body } = await later(() => scene.call('GET', path, { as: manager }));
    expect(standing.occupancy).toBe(body.rows[0].occupancy);
    expect(standing.openSeatMinutes).toBe(body.rows[0].openSeatMinutes);
  });
});

describe('a dearer day', () => {
  test('says how much more comes in, from whom, and what stays under the cap of the month', async () => {
    const list = standing.map((one) =>
      one.formula === 'day' && one.audience === 'standard' ? { ...one, amountCents: 1_800 } : one,
    );
    const told = await rehearsed({ tariffs: { resourceId: desks.id, list } });
    const names = told.people.map(({ displayName }: { displayName: string }) => displayName);
    expect(names).toEqual(expect.arrayContaining(['Les Quatre', 'Omar Matinal']));
    expect(names).not.toContain('Lise Aidée');
    const four = told.people.find(({ displayName }: { displayName: string }) => displayName === 'Les Quatre');
    expect([four.standingCents, four.changedCents]).toEqual([3_200, 3_600]);
    expect(told.changed.incomeCents - told.standing.incomeCents).toBe(
      told.people.reduce(
        (sum: number, one: { standingCents: number; changedCents: number }) =>
          sum + one.changedCents - one.standingCents,
        0,
      ),
    );
    const rows = told.income.reduce(
      (sum: number, row: { changedCents: number }) => sum + row.changedCents,
      0,
    );
    expect(rows).toBe(told.changed.incomeCents);
    expect(told.changed.occupancy).toBe(told.standing.occupancy);
  });
});

describe('other rules', () => {
  test('refuse who asked too late, and say so of each', async () => {
    const told = await rehearsed({
      rules: { resourceId: desks.id, change: { minNoticeMinutes: 3 * 1_440 } },
    });
    expect(told.changed.refusals).toEqual([{ code: 'too-little-notice', count: 2 }]);
    expect(told.effects.refused).toBe(2);
    const stays = told.people.flatMap((one: { stays: { refusal: string | null }[] }) => one.stays);
    const refused = stays.filter(({ refusal }: { refusal: string | null }) => refusal !== null);
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ effect: 'refused', refusal: 'too-little-notice', changedCents: 0 });
  });

  test('on cancelling change what is kept, and nothing else', async () => {
    const change = { cancellationPolicy: [{ hoursBefore: 0, refundPercent: 100 }] };
    const told = await rehearsed({ rules: { resourceId: desks.id, change } });
    expect(told.effects).toMatchObject({ refused: 0, dearer: 0, cheaper: 1 });
  });
});

describe('other hours', () => {
  test('refuse who came then, shorten the days of others, and name the stays to come that they close on', async () => {
    const told = await rehearsed({ hours: { weekly: week(hours.closed, '17:00') } });
    // Fridays: three days of one, the evening hour of another.
    expect(told.changed.refusals).toEqual([{ code: 'closed-that-day', count: 4 }]);
    expect(told.effects.shorter).toBeGreaterThan(0);
    expect(told.changed.openSeatMinutes).toBeLessThan(told.standing.openSeatMinutes);
    expect(told.future).toMatchObject({ standing: 1, closedOnCount: 1 });
    expect(told.future.closedOn[0]).toMatchObject({ displayName: 'Omar Matinal', space: 'Postes' });
  });
});

describe('a rehearsal', () => {
  test('writes nothing at all', async () => {
    const before = await fingerprintOf(scene.sql);
    await rehearsed({ hours: { weekly: week(hours.closed) } });
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('is of the very place, and refused as the write would be', async () => {
    const elsewhere = await scene.resource(await scene.place());
    const codeOf = async (body: object) => (await rehearse(body)).body.code;
    expect(await codeOf({ rules: { resourceId: elsewhere.id, change: {} } })).toBe('not-found');
    expect(await codeOf({ tariffs: { resourceId: elsewhere.id, list: [] } })).toBe('not-found');
    expect(await codeOf({})).toBe('malformed-request');
    const overlapping = {
      weekly: {
        monday: [
          ['09:00', '12:00'],
          ['11:00', '18:00'],
        ],
      },
    };
    expect(await codeOf({ hours: overlapping })).toBe('opening-intervals-overlap');
    const twice = { resourceId: desks.id, list: [tariff('day', 1), tariff('day', 2)] };
    expect(await codeOf({ tariffs: twice })).toBe('tariff-repeated');
  });
});
