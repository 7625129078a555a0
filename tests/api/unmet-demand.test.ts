import { countSearches } from '@escale/api';
import { forgetVisits } from '@escale/db/bookings';
import type { UnmetRow } from '@escale/shared/demand';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let department: TestActor;
let place: TestPlace;

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', 'accept-language': 'fr' };
const from = (address: string) => ({ ...browser, 'x-forwarded-for': address });

beforeAll(async () => {
  scene = await openScene();
  department = await signedIn(scene, { platformRole: 'department' });
  await scene.sql`insert into communes (insee, name, department, postcodes, centroid_lat, centroid_lon)
    values ('92007', 'Bagneux', '92', '{92220}', 48.797, 2.310) on conflict (insee) do update set
    centroid_lat = excluded.centroid_lat, centroid_lon = excluded.centroid_lon`;
});
afterAll(() => scene?.close());

beforeEach(async () => {
  await scene.sql`delete from unmet_searches`;
  await scene.sql`delete from visit_salts`;
  place = await scene.place();
  await scene.resource(place, { units: 1 });
  await scene.sql`update places set status = 'draft' where id <> ${place.id}`;
  await scene.sql`update places set lat = 48.8, lon = 2.31, location_precision = 'address', commune_insee = '92007' where id = ${place.id}`;
});

const bagneux = 'near=48.797,2.310';
const evening = 'resourceKind=desk&start=2027-09-06T20:00&end=2027-09-06T22:00';
const morning = 'resourceKind=desk&start=2027-09-06T09:00&end=2027-09-06T11:00';

const look = async (query: string, headers: Record<string, string>, as?: TestActor) =>
  (await scene.call('GET', `/places?${query}`, { headers, ...(as && { as }) })).body.items.length;
/** What the server does once its answers are out. */
const counted = async () => {
  while (!scene.ports.searchesInVain.isEmpty()) await countSearches(scene.ports);
};
const cells = () => scene.sql<{ reason: string; searches: number; hour: number; commune: string }[]>`
  select reason, searches, hour, commune_insee as commune from unmet_searches order by reason, hour`;
const unmet = (query: string, as: TestActor = department) =>
  scene.call('GET', `/statistics/unmet-demand?from=2027-09-01&to=2027-09-30&${query}`, { as });
const rows = async (query: string, as?: TestActor): Promise<UnmetRow[]> => (await unmet(query, as)).body.rows;

describe('a search that found nothing', () => {
  test('counts once for a visit, however often it is asked, with why', async () => {
    for (let time = 0; time < 50; time++)
      expect(await look(`${bagneux}&${evening}`, from('203.0.113.7'))).toBe(0);
    await counted();
    await look(`${bagneux}&${evening}`, from('203.0.113.7'));
    await look(`${bagneux}&${evening}`, from('203.0.113.8'));
    await counted();
    expect(await cells()).toEqual([{ reason: 'closed', searches: 2, hour: 20, commune: '92007' }]);
  });

  test('tells a full place from a price, from a place too far away and from none at all', async () => {
    const ada = await signedIn(scene);
    await look(`${bagneux}&${morning}&maxTotal=1`, from('203.0.113.1'));
    await look(`near=48.93,2.25&radius=2000&${morning}`, from('203.0.113.2'));
    await look(`${bagneux}&${morning.replace('desk', 'machine')}`, from('203.0.113.3'));
    await counted();
    const [{ id = '' } = {}] = await scene.sql<
      { id: string }[]
    >`select id from resources where place_id = ${place.id}`;
    const stay = { resourceId: id, start: '2027-09-06T09:00', end: '2027-09-06T11:00' };
    expect((await scene.call('POST', '/bookings', { as: ada, body: stay })).status).toBe(201);
    await look(`${bagneux}&${morning}`, from('203.0.113.4'));
    await counted();
    expect((await cells()).map(({ reason, commune }) => [reason, commune])).toEqual([
      ['full', '92007'],
      ['limits', '92007'],
      ['none', ''],
      ['none', '92007'],
    ]);
  });

  test('does not count for robots, programs and the department, nor where something was found', async () => {
    const query = `${bagneux}&${evening}`;
    await look(query, { 'x-forwarded-for': '203.0.113.7' });
    await look(query, { ...browser, 'accept-language': '' });
    await look(query, { ...browser, 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' });
    await look(query, browser, department);
    expect(await look(`${bagneux}&${morning}`, browser)).toBe(1);
    await look(bagneux, browser);
    expect(scene.ports.searchesInVain.isEmpty()).toBe(true);
  });

  test('cannot be inflated from one address, whatever it calls itself', async () => {
    for (let nth = 0; nth < 60; nth++) {
      const headers = { ...from('2001:db8:1:2::7'), 'user-agent': `Mozilla/5.0 (machine ${nth})` };
      await look(`${bagneux}&${evening}`, { ...headers, 'x-forwarded-for': `2001:db8:1:2::${nth}` });
    }
    await counted();
    expect((await cells())[0]?.searches).toBe(4);
    expect(await rows('groupBy=commune')).toMatchObject([{ key: '92007', searches: null, kept: [] }]);
  });

  test('leaves nothing of the visit once the day is over, and stays counted', async () => {
    await look(`${bagneux}&${evening}`, from('203.0.113.7'));
    await counted();
    expect(JSON.stringify(await scene.sql`select * from visit_wishes`)).not.toContain('203.0.113');
    await scene.at('2027-09-02T08:00:00+02:00', () => forgetVisits(scene.database));
    expect(await scene.sql`select 1 from visit_wishes`).toHaveLength(0);
    expect(await cells()).toHaveLength(1);
  });
});

describe('unmet demand', () => {
  const add = (hour: number, searches: number, kind = 'desk') => scene.sql`
    insert into unmet_searches (asked_on, on_date, commune_insee, kind, hour, length, size, reason, searches)
    values ('2027-09-01', '2027-09-07', '92007', ${kind}, ${hour}, 'hours', 'one', 'closed', ${searches})`;

  test('is told by group from five on, never so that the rest can be subtracted', async () => {
    await add(19, 34);
    await add(20, 7);
    await add(21, 3);
    expect(await rows('groupBy=weekdayHour')).toMatchObject([
      { key: '2-19', searches: 34, kept: [] },
      { key: '2-20', searches: null, kept: ['searches'] },
      { key: '2-21', searches: null, kept: [] },
    ]);
    const { body } = await unmet('groupBy=total');
    expect(body).toMatchObject({
      from: '2027-09-01',
      to: '2027-09-30',
      definitionVersion: 1,
      example: false,
    });
    expect(body.findings).toEqual([
      {
        communeInsee: '92007',
        commune: 'Bagneux',
        kind: 'desk',
        moment: 'evening',
        reason: 'closed',
        atLeast: 40,
      },
    ]);
    // Days are widened to their months, since two ranges that differ by a day would tell that day.
    const oneDay = await scene.call(
      'GET',
      '/statistics/unmet-demand?from=2027-09-07&to=2027-09-07&groupBy=need',
      {
        as: department,
      },
    );
    expect(oneDay.body).toMatchObject({
      from: '2027-09-01',
      to: '2027-09-30',
      rows: [{ key: 'desk', searches: 44 }],
    });
    const csv = await unmet('groupBy=weekdayHour&format=csv');
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body.split('\r\n')[2]).toMatch(/^2-20,2-20,,0,0,1,/);
  });

  test('counts guests without an account and waits that ended, which the place itself sees in full', async () => {
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    const [ada, bob] = [await signedIn(scene), await signedIn(scene)];
    const [{ id = '' } = {}] = await scene.sql<
      { id: string }[]
    >`select id from resources where place_id = ${place.id}`;
    const body = { resourceId: id, start: '2027-09-06T09:00', end: '2027-09-06T11:00' };
    await scene.call('POST', '/bookings', { as: ada, body });
    const asGuest = (email: string) =>
      scene.call('POST', '/bookings', {
        body: { ...body, hold: true, guest: { email, displayName: 'Une personne' } },
        headers: { 'x-forwarded-for': '203.0.113.9' },
      });
    expect((await asGuest('une@exemple.fr')).body.code).toBe('slot-unavailable');
    await asGuest('une@exemple.fr');
    expect((await scene.call('POST', '/waiting-list', { as: bob, body })).status).toBe(201);
    const own = `groupBy=weekdayHour&place=${place.slug}`;
    expect(await rows(own, manager)).toMatchObject([{ key: '1-09', refusals: 1, waits: 0 }]);
    await scene.at('2027-09-06T12:00:00+02:00', async () => {
      expect(await rows(own, manager)).toMatchObject([{ key: '1-09', refusals: 1, waits: 1 }]);
      expect(await rows(own)).toMatchObject([{ key: '1-09', refusals: null, waits: null }]);
    });
  });

  test('is not for others: a place reads its own, and of everywhere only the department', async () => {
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    const rival = await signedIn(scene, { roles: [{ placeId: (await scene.place()).id, role: 'owner' }] });
    expect((await unmet('groupBy=need', manager)).status).toBe(403);
    expect((await unmet(`groupBy=need&place=${place.slug}`, rival)).status).toBe(403);
    expect((await unmet('groupBy=need', await signedIn(scene))).status).toBe(403);
    expect(
      (await scene.call('GET', '/statistics/unmet-demand?from=2027-09-01&to=2027-09-30&groupBy=need')).status,
    ).toBe(401);
    expect(
      (
        await scene.call('GET', '/statistics/unmet-demand?from=2027-02-30&to=2027-09-30&groupBy=need', {
          as: department,
        })
      ).status,
    ).toBe(400);
  });
});
