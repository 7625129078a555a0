import { remindOfStays } from '@escale/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { addManyBookings } from '../support/many-bookings.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { scansOf } from '../support/scans-of.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let person: TestActor;
let manager: TestActor;

const big = ['allocations', 'bookings', 'booking_transitions', 'place_of_id'];
const monday = { start: '2027-09-06T09:00', end: '2027-09-06T11:00' };

beforeAll(async () => {
  scene = await openScene();
  for (let nth = 0; nth < 20; nth++) {
    place = await scene.place();
    desks = await scene.resource(place, { units: 20 });
  }
  person = await signedIn(scene);
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  await addManyBookings(scene.database, { from: '2027-07-01', days: 125 });
  await flushCounters();
  await scene.sql`select pg_stat_reset()`;
}, 120_000);
afterAll(() => scene?.close());

const scans = (work: () => Promise<{ status: number }>, status: number) =>
  scansOf(scene, big, async () => {
    expect((await work()).status).toBe(status);
  });

/** Each connection tells what it has counted; all ten must be asked at once, or one of them answers for all. */
const flushCounters = () =>
  Promise.all(
    Array.from({ length: 10 }, async () => {
      await scene.sql`select pg_stat_force_next_flush(), pg_sleep(0.1)`;
    }),
  );

const readFromEndToEnd = async (): Promise<string[]> => {
  const rows = await scene.sql<{ table: string }[]>`
    select relname as table from pg_stat_user_tables where relname = any(${big}) and seq_scan > 0`;
  return rows.map(({ table }) => table);
};

describe('among a hundred thousand bookings nothing is read from end to end', () => {
  test.for([
    ['a price', 'POST', '/quotes', 200],
    ['a booking', 'POST', '/bookings', 201],
  ] as const)('for %s', async ([, method, path, status]) => {
    const body = { resourceId: desks.id, start: '2027-09-06T11:00', end: '2027-09-06T13:00' };
    expect(await scans(() => scene.call(method, path, { as: person, body }), status)).toEqual([]);
  });

  test('for a refusal and its alternatives', async () => {
    const body = { resourceId: desks.id, ...monday };
    expect(await scans(() => scene.call('POST', '/bookings', { as: person, body }), 409)).toEqual([]);
  });

  test('for a booking seen, and cancelled', async () => {
    const body = { resourceId: desks.id, start: '2027-09-07T11:00', end: '2027-09-07T13:00' };
    const { id } = (await scene.call('POST', '/bookings', { as: person, body })).body;
    expect(await scans(() => scene.call('GET', `/bookings/${id}`, { as: person }), 200)).toEqual([]);
    const cancel = () => scene.call('POST', `/bookings/${id}/cancellation`, { as: person, body: {} });
    expect(await scans(cancel, 200)).toEqual([]);
  });

  test.for(['2027-09-06', '2027-10-05'])('for the availability of a place until %s', async (to) => {
    const path = `/places/${place.slug}/availability?from=2027-09-06&to=${to}`;
    expect(await scans(() => scene.call('GET', path), 200)).toEqual([]);
  });

  test.for(['near=48.82,2.30', 'sort=price', 'sort=name'])(
    'for places that can take a need, %s',
    async (sort) => {
      const path = `/places?resourceKind=desk&start=${monday.start}&end=2027-09-07T11:00&${sort}`;
      expect(await scans(() => scene.call('GET', path), 200)).toEqual([]);
      expect(await scans(() => scene.call('GET', path, { as: person }), 200)).toEqual([]);
    },
  );

  test('for a subscription that is bought, listed and ended', async () => {
    const sold = `/places/${place.slug}/passes`;
    const product = { name: 'Au mois', kind: 'subscription', pointsPerDay: 1, resourceIds: [desks.id] };
    const body = { ...product, amountCents: 9_600, vatRateBasisPoints: 2_000 };
    const { id: productId } = (await scene.call('POST', sold, { as: manager, body })).body;
    let id = '';
    const buy = async () => {
      const answer = await scene.call('POST', '/passes', { as: person, body: { productId } });
      id = answer.body.id;
      return answer;
    };
    expect(await scans(buy, 201)).toEqual([]);
    const list = () => scene.call('GET', `/places/${place.slug}/sold-passes`, { as: manager });
    expect(await scans(list, 200)).toEqual([]);
    const end = () => scene.call('POST', `/passes/${id}/termination`, { as: person });
    expect(await scans(end, 200)).toEqual([]);
  });

  test('for the bookings of a person', async () => {
    expect(await scans(() => scene.call('GET', '/bookings?scope=mine', { as: person }), 200)).toEqual([]);
  });

  test.for(['', '&from=2027-09-06&to=2027-09-12', '&status=confirmed'])(
    'for the bookings of a place%s',
    async (filter) => {
      const path = `/bookings?scope=place&place=${place.slug}${filter}`;
      expect(await scans(() => scene.call('GET', path, { as: manager }), 200)).toEqual([]);
    },
  );

  test.for(['/me', 'place'])('for the calendar of %s', async (whose) => {
    const path = whose === '/me' ? whose : `/places/${place.slug}`;
    const { body } = await scene.call('POST', `${path}/calendar-feed`, { as: manager });
    const { pathname, search } = new URL(body.url);
    const read = () => scene.call('GET', `${pathname.replace('/api/v1', '')}${search}`);
    expect(await scans(read, 200)).toEqual([]);
  });

  test('for the reminders of an evening', async () => {
    const remind = async () => {
      await remindOfStays(scene.ports);
    };
    expect(await scansOf(scene, big, remind)).toEqual([]);
  });

  test('nor inside a function: PostgreSQL itself has counted no such reading', async () => {
    await flushCounters();
    expect(await readFromEndToEnd()).toEqual([]);
  });

  test('and one that is would be noticed', async () => {
    const careless = () => scene.sql`select count(*) from bookings where note is not null`;
    expect(await scansOf(scene, big, careless)).toEqual([
      'bookings: select count(*) from bookings where note is not null',
    ]);
    await flushCounters();
    expect(await readFromEndToEnd()).toEqual(['bookings']);
  });
});
