import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene } from '../support/scene.ts';

const parts = [
  'opening_exception_intervals',
  'opening_exceptions',
  'opening_intervals',
  'opening_weeks',
  'resource_units',
  'resources',
  'tariffs',
  'units',
];

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

test('whatever the catalogue of a place is made of gives it another revision, however it is changed', async () => {
  const rows = await scene.sql<{ table: string; events: number }[]>`
    select tgrelid::regclass::text as table, count(*)::int as events from pg_trigger t
    join pg_proc f on f.oid = t.tgfoid
    where f.proname = 'revise_place_of_rows' and tgenabled = 'O' group by 1 order by 1`;
  expect(rows).toEqual(parts.map((table) => ({ table, events: 3 })));
});

test('a price that changes in the database is the price of the next quote', async () => {
  const { id: resourceId } = await scene.resource(await scene.place());
  const price = async () => {
    const body = { resourceId, start: '2027-09-06T09:00', end: '2027-09-06T18:00' };
    return (await scene.call('POST', '/quotes', { body })).body.total;
  };
  expect(await price()).toBe(1_600);
  await scene.sql`update tariffs set amount_cents = 1500 where formula = 'day'`;
  expect(await price()).toBe(1_500);
});

test('without that, a search would go on with an old price', async () => {
  const careless = await openScene({
    prepare: async (sql) => {
      await sql`alter table tariffs disable trigger user`;
    },
  });
  try {
    const price = async () => {
      const need = 'resourceKind=desk&start=2027-09-06T09:00&end=2027-09-06T18:00';
      const { body } = await careless.call('GET', `/places?${need}`);
      return body.items[0].offer.total;
    };
    await careless.resource(await careless.place());
    expect(await price()).toBe(1_600);
    await careless.sql`update tariffs set amount_cents = 1500 where formula = 'day'`;
    expect(await price()).toBe(1_600);
  } finally {
    await careless.close();
  }
});
