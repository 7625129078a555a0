import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { statementsOf } from '../support/statements-of.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

const monday = 'start=2027-09-06T09:00&end=2027-09-06T18:00';

type Offered = { slug: string; offer: { total: number } };

/** Who can take a need, and for how much. */
const offers = async (query: string): Promise<[slug: string, total: number][]> => {
  const { status, body } = await scene.call('GET', `/places?limit=100&${query}`);
  expect(status).toBe(200);
  return body.items.map(({ slug, offer }: Offered) => [slug, offer.total]);
};

test('is asked again of everybody when the nearest are all taken, in eight statements at most', async () => {
  const { sql } = scene;
  const sunday = 'start=2027-09-12T09:00&end=2027-09-12T18:00&resourceKind=machine&near=48.82,2.30&limit=1';
  for (let nth = 0; nth < 12; nth++) {
    const place = await scene.place({
      slug: `dimanche-${nth}`,
      hours: nth === 11 ? { 7: [[540, 1080]] } : {},
    });
    await scene.resource(place, { kind: 'machine' });
    await sql`update places set lat = ${48.82 + nth / 100}, lon = 2.3, location_precision = 'address'
      where id = ${place.id}`;
  }
  const found: string[] = [];
  const count = await statementsOf(scene, async () => {
    const { body } = await scene.call('GET', `/places?${sunday}`);
    found.push(...body.items.map(({ slug }: { slug: string }) => slug));
  });
  expect(found).toEqual(['dimanche-11']);
  expect(count).toBeLessThanOrEqual(8);
});

test('by price, a place counts with its cheapest space that is free, on whatever page it comes', async () => {
  const { sql } = scene;
  const day = 'start=2027-09-13T09:00&end=2027-09-13T18:00';
  for (let nth = 0; nth < 14; nth++) {
    const place = await scene.place({ slug: `prix-${nth}` });
    const first = await scene.resource(place, {
      kind: 'office',
      units: 1,
      tariffs: { day: 1_000 + (nth % 5) * 100 },
    });
    await scene.resource(place, { kind: 'office', units: 1, tariffs: { day: 2_000 - nth * 100 } });
    if (nth % 2 === 0)
      await sql`insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
        values (${place.id}, ${place.id}, ${first.unitIds[0] ?? ''},
          '[2027-09-13 10:00+02, 2027-09-13 11:00+02)', 'closure', ${place.id}, true)`;
  }
  const expected = Array.from({ length: 14 }, (_, nth) => ({
    slug: `prix-${nth}`,
    total: Math.min(nth % 2 === 0 ? 9_999 : 1_000 + (nth % 5) * 100, 2_000 - nth * 100),
  }));
  const joined: { slug: string; total: number }[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const path: string = `/places?resourceKind=office&${day}&sort=price&limit=1${cursor && `&cursor=${cursor}`}`;
    const { body } = await scene.call('GET', path);
    joined.push(
      ...body.items.map(({ slug, offer }: { slug: string; offer: { total: number } }) => ({
        slug,
        total: offer.total,
      })),
    );
    cursor = body.nextCursor;
  }
  expect(joined.map(({ total }) => total)).toEqual(
    expected.map(({ total }) => total).toSorted((a, b) => a - b),
  );
  expect(new Map(joined.map(({ slug, total }) => [slug, total]))).toEqual(
    new Map(expected.map(({ slug, total }) => [slug, total])),
  );
});

test('by formula: a week or a month from a date on, as a quote prices it', async () => {
  const place = await scene.place({ slug: 'au-mois' });
  const { id: resourceId } = await scene.resource(place, { kind: 'meeting_room', units: 2 });
  const periods = [
    { formula: 'half_day', half: 'morning', date: '2027-09-06' },
    { formula: 'day', count: 3, date: '2027-09-09' },
    { formula: 'week', count: 1, date: '2027-09-06' },
    // Ends on a public holiday, when the place is closed.
    { formula: 'month', count: 2, date: '2027-11-02' },
  ];
  for (const period of periods) {
    const query = Object.entries(period).map(([key, value]) => `${key}=${value}`);
    const found = await offers(['resourceKind=meeting_room', ...query].join('&'));
    const { body: quote } = await scene.call('POST', '/quotes', { body: { resourceId, ...period } });
    expect(quote.available).toBe(true);
    expect(found).toEqual([['au-mois', quote.total]]);
  }
  const { body } = await scene.call('GET', '/places?resourceKind=meeting_room&formula=week&date=2020-01-06');
  expect(body.code).toBe('starts-in-the-past');
});

test('a formula that is half said or mixed with hours is malformed', async () => {
  const wrong = ['formula=week', 'date=2027-09-06', 'formula=half_day&date=2027-09-06'];
  for (const query of [...wrong, `formula=week&date=2027-09-06&${monday}`, 'formula=day&date=2027-02-30']) {
    const { status } = await scene.call('GET', `/places?resourceKind=desk&${query}`);
    expect([query, status]).toEqual([query, expect.toSatisfy((code) => code === 400 || code === 422)]);
  }
});

test('for so many people: a room that holds them, or a desk for each', async () => {
  const place = await scene.place({ slug: 'pour-six' });
  const room = await scene.resource(place, { kind: 'event_room', allocation: 'all', units: 1 });
  await scene.resource(place, { kind: 'whole_place', allocation: 'all', units: 2 });
  await scene.resource(place, { kind: 'desk', units: 2 });
  const hold = (kind: string, people: number) => offers(`resourceKind=${kind}&${monday}&people=${people}`);
  expect(await hold('event_room', 6)).toEqual([]);
  await scene.sql`update resources set capacity = 6 where id = ${room.id}`;
  expect(await hold('event_room', 6)).toEqual([['pour-six', 1_600]]);
  expect(await hold('event_room', 7)).toEqual([]);
  expect(await hold('desk', 2)).toEqual([['pour-six', 3_200]]);
  expect(await hold('desk', 3)).toEqual([]);
  expect(await hold('whole_place', 1)).toEqual([]);
});

test('sees whatever a place changed a moment ago', async () => {
  const { sql } = scene;
  const place = await scene.place({ slug: 'changeant' });
  const { id: placeId } = place;
  const resource = await scene.resource(place, { kind: 'workshop', units: 2 });
  const { id } = resource;
  const total = async () => (await offers(`resourceKind=workshop&${monday}`))[0]?.[1];
  const seen: [what: string, change: () => Promise<unknown>, then: unknown][] = [
    [
      'a tariff',
      () => sql`update tariffs set amount_cents = 1500 where resource_id = ${id} and formula = 'day'`,
      1_500,
    ],
    [
      'an exception',
      () => sql`insert into opening_exceptions (place_id, on_date) values (${placeId}, '2027-09-06')`,
      undefined,
    ],
    ['no exception', () => sql`delete from opening_exceptions where place_id = ${placeId}`, 1_500],
    [
      'a shorter week',
      () => sql`delete from opening_intervals where place_id = ${placeId} and weekday = 1`,
      undefined,
    ],
    [
      'another week',
      () => sql`insert into opening_intervals values (${placeId}, '2020-01-01', 1, 480, 1200)`,
      1_500,
    ],
    ['rules', () => sql`update resources set max_minutes = 60 where id = ${id}`, undefined],
    ['other rules', () => sql`update resources set max_minutes = 6000 where id = ${id}`, 1_500],
    ['fewer units', () => sql`delete from resource_units where resource_id = ${id}`, undefined],
    [
      'more units',
      () => sql`insert into resource_units select place_id, ${id}, id from units where place_id = ${placeId}`,
      1_500,
    ],
    [
      'units that end',
      () => sql`update units set valid_until = '2027-01-01' where place_id = ${placeId}`,
      undefined,
    ],
    ['units that go on', () => sql`update units set valid_until = null where place_id = ${placeId}`, 1_500],
    ['its own end', () => sql`update places set closes_on = '2027-09-01' where id = ${placeId}`, undefined],
  ];
  expect(await total()).toBe(1_600);
  for (const [what, change, then] of seen) {
    await change();
    expect([what, await total()]).toEqual([what, then]);
  }
});

test('a place is found where somebody has to sit elsewhere, and the stay that it offers can be booked', async () => {
  const person = await signedIn(scene);
  const place = await scene.place({ slug: 'plein-mais' });
  const { id: resourceId, unitIds } = await scene.resource(place, { kind: 'workshop', units: 2 });
  const book = async (start: string, end: string) => {
    const body = { resourceId, start: `2027-09-20T${start}`, end: `2027-09-20T${end}` };
    return (await scene.call('POST', '/bookings', { as: person, body })).body.id;
  };
  const need = 'resourceKind=workshop&start=2027-09-20T09:00&end=2027-09-20T18:00';
  const seats = [await book('09:00', '12:00'), await book('12:00', '18:00')];
  for (const [nth, bookingId] of seats.entries())
    await scene.sql`update allocations set unit_id = ${unitIds[nth] ?? ''} where holder_id = ${bookingId}`;
  expect(await offers(need)).toEqual([['plein-mais', 1_600]]);
  expect(await book('09:00', '18:00')).toEqual(expect.any(String));
  expect(await offers(need)).toEqual([]);
});

test('asks no more of somebody who has passes at many places than of somebody at one', async () => {
  const admin = await signedIn(scene, { platformRole: 'admin' });
  const [few, many] = [await signedIn(scene), await signedIn(scene)];
  const day = 'resourceKind=machine&start=2027-09-14T09:00&end=2027-09-14T18:00';
  for (let nth = 0; nth < 6; nth++) {
    const place = await scene.place({ slug: `carnet-${nth}` });
    const { id } = await scene.resource(place, { kind: 'machine', tariffs: { day: 1_000 + nth } });
    const pass = { name: 'Dix jours', kind: 'pass', points: 10, pointsPerDay: 1, resourceIds: [id] };
    const body = { ...pass, amountCents: 9_600, vatRateBasisPoints: 2_000 };
    const product = await scene.call('POST', `/places/${place.slug}/passes`, { as: admin, body });
    for (const as of nth === 0 ? [few, many] : [many])
      await scene.call('POST', '/passes', { as, body: { productId: product.body.id } });
  }
  const totals: number[][] = [];
  const search = async (as: TestActor) => {
    const { body } = await scene.call('GET', `/places?${day}&sort=price`, { as });
    totals.push(body.items.map(({ offer }: Offered) => offer.total));
  };
  // Once before it counts, so that what the places sell is read already.
  await search(admin);
  const atOne = await statementsOf(scene, () => search(few));
  const atMany = await statementsOf(scene, () => search(many));
  expect(totals.slice(1)).toEqual([
    [0, 1_001, 1_002, 1_003, 1_004, 1_005],
    [0, 0, 0, 0, 0, 0],
  ]);
  expect(atMany).toBe(atOne);
});
