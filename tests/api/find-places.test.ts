import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { type Client, clientOf } from '../support/client.ts';
import { createPlace, createResource } from '../support/place.ts';
import {
  addResource,
  type ManagedPlace,
  officeHours,
  setUpPlace,
  tariffsOf,
} from '../support/set-up-place.ts';
import { statementsOf } from '../support/statements-of.ts';

let escale: TestApp;
let call: Client;
let visitor: TestActor;
let cheap: ManagedPlace;
let dear: ManagedPlace;
let island: ManagedPlace;

type Item = {
  slug: string;
  distanceMeters?: number;
  offer?: { resourceId: string; total: number; currency: string; unitsFree: number };
};

const find = async (query: string): Promise<Item[]> => {
  const answer = await call('GET', `/places?limit=100&${query}`);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.items;
};

const slugs = async (query: string): Promise<string[]> => (await find(query)).map(({ slug }) => slug);

const list = async (name: string, facts: Record<string, unknown> = {}) => {
  const id = crypto.randomUUID();
  const { sql } = escale.database;
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const place = {
    id,
    slug,
    name,
    kind: 'fablab',
    status: 'published',
    commune_name: 'Clichy',
    listing_as_of: '2019',
    listing_state: 'listed',
    ...facts,
  };
  await sql`insert into places ${sql(place)}`;
  await sql`insert into place_of_slug ${sql({ slug, place_id: id })}`;
};

beforeAll(async () => {
  escale = await openTestApp();
  call = clientOf(escale);
  visitor = await signedIn(escale);
  await escale.database.sql`
    insert into communes (insee, name, department, postcodes) values
      ('92046', 'Malakoff', '92', '{92240}'), ('92064', 'Saint-Cloud', '92', '{92210}')`;
  cheap = await setUpPlace(escale, {
    place: {
      name: 'Économe',
      commune: 'Saint-Cloud',
      postcode: '92210',
      location: { lat: 48.84, lon: 2.22 },
    },
    resource: { unitCount: 2 },
    tariffs: tariffsOf({ hour: 300, day: 1_200 }),
  });
  dear = await setUpPlace(escale, {
    place: { name: 'Belle Vue', kind: 'hybrid', location: { lat: 48.82, lon: 2.3 } },
    resource: { name: 'Postes nomades' },
  });
  island = await setUpPlace(escale, {
    place: { name: 'Ponta Delgada', commune: 'Ponta Delgada', timeZone: 'Atlantic/Azores' },
  });
  await addResource(
    escale,
    dear,
    { name: 'Salle', kind: 'meeting_room', allocation: 'all', unitCount: 1 },
    tariffsOf({ hour: 2_000 }),
  );
  await call('PATCH', `/places/${dear.slug}`, { as: dear.manager, body: { amenities: ['wifi', 'kitchen'] } });
  await call('PATCH', `/places/${cheap.slug}`, { as: cheap.manager, body: { amenities: ['wifi'] } });
  await list('Atelier Ouvert', { tags: ['atelier partagé'], address: '3 allée des Œillets' });
  await list('Zinc', { lat: 48.9, lon: 2.31, location_precision: 'approximate' });
  await list('Brouillon', { status: 'draft' });
  await list('Fermé', { slug: 'ferme', status: 'closed' });
});
afterAll(() => escale?.close());

describe('searching', () => {
  test('published places are listed, those that can be booked first', async () => {
    const found = await slugs('');
    expect(found.toSorted()).toEqual(['atelier-ouvert', 'belle-vue', 'econome', 'ponta-delgada', 'zinc']);
    expect(found.slice(3)).toEqual(['atelier-ouvert', 'zinc']);
  });

  test.for([
    ['econome', ['econome']],
    ['ÉCONOME', ['econome']],
    ['saint cloud', ['econome']],
    ['Saint-Cloud économe', ['econome']],
    ['92210', ['econome']],
    ['cloud malakoff', []],
    ['atelier partage', ['atelier-ouvert']],
    ['oeillets', ['atelier-ouvert']],
    ["l'écon", ['econome']],
    ['100%', []],
    ['_', ['belle-vue', 'econome', 'ponta-delgada', 'atelier-ouvert', 'zinc']],
  ] as const)('%s: accents, case and hyphens do not matter, every word does', async ([q, expected]) => {
    expect(await slugs(`q=${encodeURIComponent(q)}`)).toEqual(expected);
  });

  test('by commune, kind, amenities and what can be booked', async () => {
    expect(await slugs('commune=92064')).toEqual(['econome']);
    expect(await slugs('kind=hybrid')).toEqual(['belle-vue']);
    expect(await slugs('amenity=wifi')).toEqual(['belle-vue', 'econome']);
    expect(await slugs('amenity=wifi&amenity=kitchen')).toEqual(['belle-vue']);
    expect(await slugs('bookable=true')).toEqual(['belle-vue', 'econome', 'ponta-delgada']);
    expect(await slugs('resourceKind=meeting_room')).toEqual(['belle-vue']);
    expect(await slugs('resourceKind=desk&quantity=3')).toEqual(['belle-vue', 'ponta-delgada']);
  });

  test('the nearest first, in whole metres, places without a location last', async () => {
    const found = await find('near=48.82,2.30');
    expect(found.map(({ slug }) => slug)).toEqual([
      'belle-vue',
      'econome',
      'zinc',
      'atelier-ouvert',
      'ponta-delgada',
    ]);
    expect(found[0]?.distanceMeters).toBe(0);
    expect(found[1]?.distanceMeters).toBeGreaterThan(6_000);
    expect(Number.isInteger(found[1]?.distanceMeters)).toBe(true);
    expect(found[4]).not.toHaveProperty('distanceMeters');
    expect(await slugs('near=48.82,2.30&radius=7000')).toEqual(['belle-vue', 'econome']);
    expect(await slugs('near=48.82,2.30&sort=name')).toEqual([
      'atelier-ouvert',
      'belle-vue',
      'econome',
      'ponta-delgada',
      'zinc',
    ]);
  });

  test.for([
    '',
    'sort=name&',
    'near=48.82,2.30&',
    'resourceKind=desk&start=2027-09-06T09:00&end=2027-09-06T18:00&sort=price&',
  ])('pages of two join to the whole list (%s)', async (query) => {
    const whole = await slugs(query);
    const joined: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await call('GET', `/places?${query}limit=2${cursor && `&cursor=${cursor}`}`);
      expect(body.items.length).toBeLessThanOrEqual(2);
      joined.push(...body.items.map(({ slug }: Item) => slug));
      cursor = body.nextCursor;
    }
    expect(joined).toEqual(whole);
  });

  test.for([
    'cursor=forged',
    `cursor=${Buffer.from('{"rank":"1","foldedName":"a","id":"b"}').toString('base64url')}`,
    `cursor=${Buffer.from('[]').toString('base64url')}`,
    'limit=0',
    'limit=101',
    'offset=3',
    'kind=castle',
    'near=48.82',
    'near=91,2.3',
    'near=48.8,181',
    'radius=100',
    'sort=distance',
    'sort=price',
    'quantity=2',
    'resourceKind=castle',
    'resourceKind=desk&start=2027-09-06T09:00',
    'resourceKind=desk&end=2027-09-06T09:00',
    'start=2027-09-06T09:00&end=2027-09-06T10:00',
    'resourceKind=desk&quantity=0',
    'resourceKind=desk&people=2',
    'resourceKind=desk&maxTotal=1000',
    'resourceKind=desk&openUntil=20:00',
    'resourceKind=desk&start=2027-09-06T09:00&end=2027-09-06T10:00&people=0',
    'q=%00',
  ])('%s is malformed', async (query) => {
    expect((await call('GET', `/places?${query}`)).body).toMatchObject({
      status: 400,
      code: 'malformed-request',
    });
  });
});

const monday = 'start=2027-09-06T09:00&end=2027-09-06T18:00';

describe('a need', () => {
  test('finds the places that can take the whole stay, each with its price', async () => {
    const found = await find(`resourceKind=desk&${monday}&sort=price`);
    expect(found.map(({ slug, offer }) => ({ slug, ...offer }))).toEqual([
      {
        slug: 'econome',
        resourceId: cheap.resource.id,
        total: 1_200,
        currency: 'EUR',
        quantity: 1,
        unitsFree: 2,
      },
      {
        slug: 'belle-vue',
        resourceId: dear.resource.id,
        total: 1_600,
        currency: 'EUR',
        quantity: 1,
        unitsFree: 4,
      },
      {
        slug: 'ponta-delgada',
        resourceId: island.resource.id,
        total: 1_600,
        currency: 'EUR',
        quantity: 1,
        unitsFree: 4,
      },
    ]);
  });

  test('means local time in each place, or one instant where it has an offset', async () => {
    // 09:00 in Paris is 07:00 on the Azores, where nobody has opened yet.
    const instant = 'start=2027-09-06T09:00%2B02:00&end=2027-09-06T18:00%2B02:00';
    expect(await slugs(`resourceKind=desk&${instant}`)).toEqual(['belle-vue', 'econome']);
  });

  test('leaves out what is taken for a part of it, and counts what is left', async () => {
    const body = {
      resourceId: cheap.resource.id,
      start: '2027-09-07T10:00',
      end: '2027-09-07T11:00',
      quantity: 1,
    };
    expect((await call('POST', '/bookings', { as: visitor, body })).status).toBe(201);
    const tuesday = 'resourceKind=desk&start=2027-09-07T09:00&end=2027-09-07T18:00';
    const offers = new Map((await find(tuesday)).map(({ slug, offer }) => [slug, offer?.unitsFree]));
    expect(offers.get('econome')).toBe(1);
    expect(await slugs(`${tuesday}&quantity=2`)).toEqual(['belle-vue', 'ponta-delgada']);
    const later = 'resourceKind=desk&start=2027-09-07T11:00&end=2027-09-07T18:00';
    expect(await slugs(`${later}&quantity=2`)).toContain('econome');
    const price = (await find(`${later}&quantity=2`)).find(({ slug }) => slug === 'econome')?.offer?.total;
    expect(price).toBe(2_400);
  });

  test('a rule that one space breaks leaves only that one out', async () => {
    const place = await setUpPlace(escale, {
      place: { name: 'Nocturne', commune: 'Malakoff' },
      hours: { ...officeHours, weekly: { monday: [['18:00', '02:00']] } },
      resource: { minMinutes: 120 },
    });
    const evening = (end: string) => `resourceKind=desk&start=2027-09-06T20:00&end=${end}`;
    expect(await slugs(evening('2027-09-07T01:00'))).toEqual([place.slug]);
    expect(await slugs(evening('2027-09-06T21:00'))).toEqual([]);
    await call('PATCH', `/places/${place.slug}`, { as: place.manager, body: { status: 'closed' } });
    expect(await slugs(evening('2027-09-07T01:00'))).toEqual([]);
  });

  test.for([
    ['start=tomorrow&end=2027-09-06T18:00', 400, 'malformed-instant'],
    ['start=2027-02-30T09:00&end=2027-09-06T18:00', 400, 'malformed-instant'],
    ['start=2027-09-06T18:00&end=2027-09-06T09:00', 422, 'end-before-start'],
    ['start=2027-09-06T09:00&end=2027-09-06T09:00', 422, 'end-before-start'],
    ['start=2027-08-30T09:00&end=2027-08-30T18:00', 422, 'starts-in-the-past'],
    ['start=0002-01-01T09:00&end=0002-01-01T18:00', 422, 'starts-in-the-past'],
  ] as const)('%s is refused: nowhere could it be', async ([query, status, code]) => {
    const answer = await call('GET', `/places?resourceKind=desk&${query}`);
    expect(answer.body).toMatchObject({ status, code });
  });

  test('an hour that the clock skips, or shows twice, is refused where every place has that clock', async () => {
    const only = 'commune=92064&resourceKind=desk';
    const gap = 'start=2028-03-26T02:30&end=2028-03-26T04:00';
    const twice = 'start=2027-10-31T02:30&end=2027-10-31T04:00';
    expect((await call('GET', `/places?${only}&${gap}`)).body.code).toBe('nonexistent-local-time');
    expect((await call('GET', `/places?${only}&${twice}`)).body.code).toBe('ambiguous-local-time');
  });

  test('far beyond any horizon there is just nothing', async () => {
    expect(await slugs('resourceKind=desk&start=9998-12-31T09:00&end=9998-12-31T18:00')).toEqual([]);
  });

  test('whoever is verified for an audience sees its price', async () => {
    const { sql } = escale.database;
    const [day] = tariffsOf({ day: 600 });
    const tariffs = [...tariffsOf({ hour: 300, day: 1_200 }), { ...day, audience: 'solidarity' }];
    await call('PUT', `/resources/${cheap.resource.id}/tariffs`, { as: cheap.manager, body: tariffs });
    await sql`insert into verified_audiences (place_id, member_id, audience, valid_until)
      values (${cheap.id}, ${visitor.memberId}, 'solidarity', '2027-12-31')`;
    const path = `/places?resourceKind=desk&${monday}&commune=92064`;
    expect((await call('GET', path)).body.items[0].offer.total).toBe(1_200);
    expect((await call('GET', path, { as: visitor })).body.items[0].offer.total).toBe(600);
  });

  test('is found behind nearer ones that cost more or close earlier than whoever asks can do with', async () => {
    const { sql } = escale.database;
    const friday = 'start=2027-09-10T09:00&end=2027-09-10T12:00&resourceKind=machine&near=48.82,2.30&limit=1';
    const machines = async (slug: string, closes: number, day: number) => {
      const place = await createPlace(sql, { slug, hours: { 5: [[540, closes]] } });
      await createResource(sql, place, { kind: 'machine', tariffs: { hour: day } });
    };
    for (let nth = 0; nth < 8; nth++) await machines(`a-proche-${nth}`, 1_080, nth < 4 ? 900 : 300);
    await machines('b-tard', 1_200, 900);
    await machines('c-tard-bon-marche', 1_260, 300);
    const first = async (limits: string) =>
      (await call('GET', `/places?${friday}${limits}`)).body.items[0]?.slug;
    expect(await first('')).toBe('a-proche-0');
    expect(await first('&maxTotal=900')).toBe('a-proche-4');
    expect(await first('&maxTotal=899')).toBeUndefined();
    expect(await first('&openUntil=20:00')).toBe('b-tard');
    expect(await first('&openUntil=20:01')).toBe('c-tard-bon-marche');
    expect(await first('&openUntil=20:00&maxTotal=900&sort=price')).toBe('c-tard-bon-marche');
  });

  test('is found behind many that are closed, with the same few statements for one place or many', async () => {
    const saturday = 'start=2027-09-11T09:00&end=2027-09-11T18:00&resourceKind=workshop&near=48.82,2.30';
    const statements = () => statementsOf(escale, () => find(saturday));
    const { sql } = escale.database;
    const open = await createPlace(sql, { slug: 'samedi', hours: { 6: [[540, 1080]] } });
    await createResource(sql, open, { kind: 'workshop' });
    const few = await statements();
    for (let nth = 0; nth < 12; nth++) {
      const closed = await createPlace(sql, { slug: `semaine-${nth}` });
      await createResource(sql, closed, { kind: 'workshop' });
      await sql`update places set lat = 48.82, lon = 2.3, location_precision = 'address' where id = ${closed.id}`;
    }
    const answer = await call('GET', `/places?${saturday}&limit=1`);
    expect(answer.body).toMatchObject({ items: [{ slug: 'samedi' }], nextCursor: null });
    expect(await statements()).toBeLessThanOrEqual(few);
    expect(few).toBeLessThanOrEqual(5);
  });
});
