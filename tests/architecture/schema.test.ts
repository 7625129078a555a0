import { tables } from '@escale/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

type Column = { table: string; column: string; type: string; required: boolean };

/** drizzle keeps a table's name under this symbol; its columns are plain properties. */
const nameOf = (table: object): string => String(Reflect.get(table, Symbol.for('drizzle:Name')));

const isColumn = (value: unknown): value is { name: string; notNull: boolean; getSQLType: () => string } =>
  typeof value === 'object' && value !== null && 'notNull' in value && 'getSQLType' in value;

const byName = (a: Column, b: Column) => (`${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1);

test('the tables of the code are the tables of the database, column by column', async () => {
  const written = Object.values(tables).flatMap((table) =>
    Object.values(table)
      .filter(isColumn)
      .map((column) => ({
        table: nameOf(table),
        column: column.name,
        type: column.getSQLType(),
        required: column.notNull,
      })),
  );
  const kept = await database.sql<Column[]>`
    select c.relname as table, a.attname as column, a.attnotnull as required,
      replace(format_type(a.atttypid, a.atttypmod), 'timestamp with time zone', 'timestamptz') as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'product_clock'`;
  expect(written.length).toBeGreaterThan(100);
  expect(written.toSorted(byName)).toEqual([...kept].toSorted(byName));
});

/** Foreign keys without an index of their own: what they point at is retired, or erased once in a lifetime. */
const withoutIndex = [
  'booking_payments_received_by_members_id_fk',
  'booking_series_repeat_on_a_resource',
  'booking_transitions_actor_id_members_id_fk',
  'bookings_take_a_resource',
  'closures_created_by_members_id_fk',
  'events_created_by_members_id_fk',
  'idempotency_keys_member_id_members_id_fk',
  'imports_created_by_members_id_fk',
  'incidents_created_by_members_id_fk',
  'incidents_may_be_of_a_space',
  'member_notes_written_by_members_id_fk',
  'merge_requests_asked_by_members_id_fk',
  'passes_are_of_a_product',
  'place_fact_sources_name_a_source',
  'places_operator_id_operators_id_fk',
  'waiting_entries_wait_for_a_resource',
  'walk_ins_booked_by_members_id_fk',
];

test('a foreign key has an index that begins with its columns, or a reason not to', async () => {
  const rows = await database.sql<{ name: string }[]>`
    select c.conname as name from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
      select 1 from pg_index i
      where i.indrelid = c.conrelid and i.indpred is null
        and c.conkey <@ (i.indkey::int2[])[0:cardinality(c.conkey) - 1])
    order by 1`;
  expect(rows.map(({ name }) => name)).toEqual(withoutIndex);
});
