import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

type Constraint = { definition: string; deferrable: boolean };

/** By prefix: a distributed database adds a shard's suffix to the name. */
const noOverlap = (sql: postgres.Sql) => sql<Constraint[]>`
  select pg_get_constraintdef(oid) as definition, condeferrable as deferrable from pg_constraint
  where conrelid = 'allocations'::regclass and contype = 'x' and conname like 'allocations_no_overlap_per_unit%'`;

const guarantee = {
  definition: 'EXCLUDE USING gist (place_id WITH =, unit_id WITH =, period WITH &&)',
  deferrable: false,
};

describe('the guarantee behind every booking', () => {
  test('is an exclusion constraint on place, unit and period that can refuse without an exception', async () => {
    expect(await noOverlap(database.sql)).toEqual([guarantee]);
  });

  test('would be missed here if it were gone', async () => {
    const without = await openTestDatabase({
      prepare: async (sql) => {
        await sql`alter table allocations drop constraint allocations_no_overlap_per_unit`;
      },
    });
    try {
      expect(await noOverlap(without.sql)).toEqual([]);
    } finally {
      await without.close();
    }
  });
});

describe('a table of a place', () => {
  test('has the place first in its primary key', async () => {
    const rows = await database.sql<{ table: string; first: string }[]>`
      select c.conrelid::regclass::text as table, a.attname as first from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'p' and exists (select 1 from pg_attribute p where p.attrelid = c.conrelid
        and p.attname = 'place_id' and p.attnotnull)`;
    const elsewhere = rows.filter(({ first }) => first !== 'place_id').map(({ table }) => table);
    // The two tables by which an id or a slug alone leads to its place are reference data.
    expect(elsewhere.sort()).toEqual(['place_of_id', 'place_of_slug']);
    expect(rows.length).toBeGreaterThan(12);
  });

  test('points at another table of a place by place first', async () => {
    const rows = await database.sql<{ name: string; first: string; target: string }[]>`
      select c.conname as name, a.attname as first, c.confrelid::regclass::text as target from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and exists (select 1 from pg_attribute p where p.attrelid = c.confrelid
        and p.attname = 'place_id' and p.attnotnull)`;
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(({ first }) => first !== 'place_id')).toEqual([]);
  });

  test('is never pointed at by reference data', async () => {
    const rows = await database.sql<{ source: string; target: string }[]>`
      select c.conrelid::regclass::text as source, c.confrelid::regclass::text as target from pg_constraint c
      where c.contype = 'f' and c.conrelid::regclass::text in ('members', 'operators', 'communes', 'sessions',
        'public_holidays', 'outbox', 'audit', 'place_of_id', 'place_of_slug')`;
    expect(rows).toEqual([{ source: 'sessions', target: 'members' }]);
  });
});

test('every constraint that we wrote has a name that says what it means', async () => {
  const rows = await database.sql<{ name: string }[]>`
    select conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
    join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'public' and contype in ('c', 'x') and t.relname <> 'product_clock'`;
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.map(({ name }) => name).filter((name) => /_check\d*$|_excl$/.test(name))).toEqual([]);
});
