import { applySeed } from '@escale/db/seed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { type Client, clientOf } from '../support/client.ts';

let escale: TestApp;
let call: Client;

/** Cheap on purpose: what is stored is not what this file is about. */
const hashPassword = async (plain: string) => `not a hash of ${plain.length} characters`;

beforeAll(async () => {
  escale = await openTestApp();
  call = clientOf(escale);
  await Promise.all([
    applySeed(escale.database, 'demo', { hashPassword }),
    applySeed(escale.database, 'demo', { hashPassword }),
  ]);
});
afterAll(() => escale?.close());

const numberOf = async (query: string): Promise<number> => {
  const [row] = await escale.database.sql.unsafe<{ count: string }[]>(query);
  return Number(row?.count);
};

describe('the sample data', () => {
  test('is loaded once, also when two processes load it at the same moment', async () => {
    await applySeed(escale.database, 'demo', { hashPassword });
    expect(await numberOf('select count(*) from seeds')).toBe(2);
    expect(await numberOf(`select count(*) from places where status = 'published'`)).toBe(101);
    expect(await numberOf('select count(*) from communes where outline is not null')).toBe(36);
    expect(await numberOf('select count(*) from members')).toBe(246);
  });

  test('shows no place as open that was last seen in 2019 or before', async () => {
    const open = `select count(*) from places where listing_state = 'open' and listing_as_of < '2020'`;
    expect(await numberOf(open)).toBe(0);
    expect(await numberOf(`select count(*) from places where listing_state = 'listed'`)).toBeGreaterThan(80);
  });

  test('has a source for every fact', async () => {
    expect(
      await numberOf(`select count(*) from place_facts f where not exists (
        select from place_fact_sources s where s.place_id = f.place_id and s.fact_position = f.position)`),
    ).toBe(0);
  });

  test('gives a live booking the units it asks for, and a cancelled one none', async () => {
    const wrong = `select count(*) from bookings b join resources r on r.place_id = b.place_id and r.id = b.resource_id
      where (select count(*) from allocations a where a.place_id = b.place_id and a.holder_id = b.id) <>
        case when b.status in ('cancelled', 'expired') then 0
          when r.allocation = 'any' then b.quantity
          else (select count(*) from resource_units u where u.place_id = r.place_id and u.resource_id = r.id) end`;
    expect(await numberOf('select count(*) from bookings')).toBeGreaterThan(3_000);
    expect(await numberOf(wrong)).toBe(0);
  });

  test('keeps every move of a booking, the last of which is its state', async () => {
    const wrong = `select count(*) from bookings b where b.status is distinct from (
      select t.to_status from booking_transitions t where t.place_id = b.place_id and t.booking_id = b.id
      order by t.at desc, t.id desc limit 1)`;
    expect(await numberOf(wrong)).toBe(0);
  });

  test('marks as an example all that it made up, and nothing that is published', async () => {
    expect(await numberOf('select count(*) from bookings where not is_example')).toBe(0);
    expect(await numberOf('select count(*) from resources where not is_example')).toBe(0);
    const real = `select count(*) from tariffs t join places p on p.id = t.place_id
      where not t.is_example and (p.slug, t.formula, t.amount_cents) is distinct from ('casaco', 'month', 30000)`;
    expect(await numberOf(real)).toBe(0);
  });

  test('can be found and booked around the day it was loaded', async () => {
    const found = await call('GET', '/places?bookable=true&limit=100');
    expect(found.body.items.map(({ slug }: { slug: string }) => slug).toSorted()).toEqual([
      'casaco',
      'electrolab',
      'geobureau-montrouge',
      'la-treso',
      'sceaux-smart',
      'stop-and-work-bourg-la-reine',
    ]);
    const desks = await call(
      'GET',
      '/places/casaco/availability?from=2027-12-20&to=2027-12-20&resourceKind=desk',
    );
    expect(desks.body.map(({ units }: { units: number }) => units)).toEqual([24, 9, 12]);
    const [openSpace] = desks.body;
    const quote = await call('POST', '/quotes', {
      body: { resourceId: openSpace.resourceId, formula: 'month', count: 1, date: '2027-12-20' },
    });
    expect(quote.body).toMatchObject({ total: 30_000, net: 25_000, available: true });
  });

  test("sells Casaco's pass, which pays for ten days in open space", async () => {
    const as = await signedIn(escale);
    const [pass] = (await call('GET', '/places/casaco/passes')).body;
    expect(pass).toMatchObject({ points: 30, amountCents: 18_000, example: false });
    const body = { productId: pass.id, startsOn: '2027-12-20' };
    expect((await call('POST', '/passes', { as, body })).status).toBe(201);
    const stay = { resourceId: pass.resourceIds[0], formula: 'day', count: 11, date: '2028-01-03' };
    const quote = await call('POST', '/quotes', { as, body: stay });
    expect(quote.body).toMatchObject({
      total: 1_600,
      lines: [
        { formula: 'pass', count: 30 },
        { formula: 'day', count: 1 },
      ],
    });
  });
});

describe('whoever searches with passes, a verified audience and days paid in the month', () => {
  const needs = [
    'resourceKind=desk&start=2028-01-11T09:00&end=2028-01-11T12:00',
    'resourceKind=desk&start=2028-01-11T09:00&end=2028-01-11T18:00',
    'resourceKind=desk&start=2028-01-10T09:00&end=2028-01-14T18:00&quantity=2',
    'resourceKind=desk&start=2028-01-10T09:00&end=2028-01-28T18:00',
    'resourceKind=desk&start=2028-01-24T09:00&end=2028-02-04T18:00&sort=price',
    'resourceKind=meeting_room&start=2028-01-11T09:00&end=2028-01-11T12:00',
  ];
  let as: Awaited<ReturnType<typeof signedIn>>;

  beforeAll(async () => {
    as = await signedIn(escale);
    const admin = await signedIn(escale, { platformRole: 'admin' });
    const audience = { email: as.email, audience: 'solidarity', validUntil: '2028-01-20' };
    await call('PUT', '/places/casaco/audiences', { as: admin, body: audience });
    for (const slug of ['casaco', 'sceaux-smart']) {
      const [product] = (await call('GET', `/places/${slug}/passes`)).body;
      await call('POST', '/passes', { as, body: { productId: product.id } });
    }
    const other = 'resourceKind=desk&start=2028-01-03T09:00&end=2028-01-07T18:00';
    for (const { offer } of (await call('GET', `/places?${other}&limit=100`)).body.items) {
      const body = { resourceId: offer.resourceId, start: '2028-01-03T09:00', end: '2028-01-07T18:00' };
      await call('POST', '/bookings', { as, body: { ...body, usePasses: false } });
    }
  });

  test.each(needs)('is shown the price that a quote asks of them: %s', async (need) => {
    const found = async (who: object) => (await call('GET', `/places?${need}&limit=100`, who)).body.items;
    const own: { offer: { resourceId: string; total: number } }[] = await found({ as });
    const wish = Object.fromEntries(new URLSearchParams(need));
    const { start, end, quantity = '1' } = wish;
    const quoted = await Promise.all(
      own.map(async ({ offer: { resourceId } }) => {
        const body = { resourceId, start, end, quantity: Number(quantity) };
        return (await call('POST', '/quotes', { as, body })).body.total;
      }),
    );
    expect(own.length).toBeGreaterThan(1);
    expect(own.map(({ offer }) => offer.total)).toEqual(quoted);
    if (need.includes('desk'))
      expect(own.map(({ offer }) => offer.total)).not.toEqual(
        (await found({})).map(({ offer }: (typeof own)[number]) => offer.total),
      );
  });
});
