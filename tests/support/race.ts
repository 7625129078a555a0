import type postgres from 'postgres';
import type { TestActor } from './actors.ts';
import { openScene, type Scene } from './scene.ts';

export type Outcome = { status: number; code: string | null; id: string | null; replayed: boolean };
export type Shot = {
  as: TestActor;
  path: string;
  body?: unknown;
  key: string;
  method?: 'POST' | 'PUT' | 'DELETE';
};

/** Real HTTP on a real port: what app.inject leaves out, sockets and queues, belongs to a race. */
export const listen = (scene: Scene): Promise<string> => scene.app.listen({ port: 0, host: '127.0.0.1' });

/** Sends all of them before the first answer has come. */
export const fireAtOnce = (address: string, shots: readonly Shot[]): Promise<Outcome[]> =>
  Promise.all(
    shots.map(async ({ as: actor, path, body, key, method = 'POST' }) => {
      const response = await fetch(`${address}/api/v1${path}`, {
        method,
        headers: {
          authorization: actor.authorization,
          'idempotency-key': key,
          ...(method !== 'DELETE' && { 'content-type': 'application/json' }),
        },
        ...(method !== 'DELETE' && { body: JSON.stringify(body ?? {}) }),
      });
      const answer = Object(response.status === 204 ? null : await response.json());
      return {
        status: response.status,
        code: answer.code ?? null,
        id: answer.id ?? null,
        replayed: response.headers.get('idempotency-replayed') === 'true',
      };
    }),
  );

/** How often each answer came: { '201': 1, '409 slot-unavailable': 199 }. */
export const tally = (outcomes: readonly Outcome[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, code } of outcomes) {
    const name = code === null ? String(status) : `${status} ${code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

type Taken = { unitId: string; start: number; end: number };

/**
 * Every pair of allocations of one unit that overlap, found by a plain sweep over all rows: neither the
 * constraint nor its index is asked, for they are what is on trial.
 */
export const doubleBookings = async (sql: postgres.Sql): Promise<[Taken, Taken][]> => {
  const rows = await sql<Taken[]>`
    select unit_id as "unitId", extract(epoch from lower(period))::float8 as start,
      extract(epoch from upper(period))::float8 as "end" from allocations`;
  const found: [Taken, Taken][] = [];
  for (const taken of Map.groupBy(rows, ({ unitId }) => unitId).values()) {
    const sorted = taken.toSorted((a, b) => a.start - b.start);
    let last = sorted[0];
    for (const next of sorted.slice(1)) {
      if (last && next.start < last.end) found.push([last, next]);
      if (!last || next.end > last.end) last = next;
    }
  }
  return found;
};

/** Bookings that hold more or less than they should, other units or for another time; the dead should hold nothing. */
export const brokenBookings = async (sql: postgres.Sql): Promise<{ status: string; held: number }[]> => sql<
  { status: string; held: number }[]
>`
  select b.status, count(a.id)::int as held
  from bookings b
  join resources r on r.place_id = b.place_id and r.id = b.resource_id
  left join allocations a on a.place_id = b.place_id and a.holder_id = b.id
  group by b.place_id, b.id, b.status, b.quantity, b.period, r.id, r.place_id
  having count(a.id) <> case
      when b.status in ('cancelled', 'expired') then 0
      when r.allocation = 'all' then (select count(*) from resource_units u where u.resource_id = r.id)
      else b.quantity end
    or count(distinct a.unit_id) <> count(a.id)
    or not coalesce(bool_and(a.unit_id in (select unit_id from resource_units u where u.resource_id = r.id)), true)
    or not coalesce(bool_and(lower(a.period) = lower(b.period)
      and upper(a.period) = upper(b.period) + make_interval(mins => r.buffer_minutes)), true)`;

/**
 * While others are at work too, every transaction that changed a seat or the line stands still once, just before its
 * COMMIT: all it did is done then, and none of it visible. On a busy machine too others look into this gap.
 */
const lingerBeforeCommit = async (
  sql: postgres.Sql,
  tables: readonly string[],
  seconds: number,
): Promise<void> => {
  await sql`create function public.linger() returns trigger language plpgsql as $$ begin
    if current_setting('race.lingered', true) is distinct from 'yes' and exists (
      select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null) then
      perform set_config('race.lingered', 'yes', true);
      perform pg_sleep(current_setting('race.seconds')::float8);
    end if;
    return null;
  end $$`;
  await sql.unsafe(`do $$ begin
    execute format('alter database %I set race.seconds = ${seconds}', current_database());
  end $$`);
  for (const table of tables)
    await sql`create constraint trigger linger after insert or update or delete on ${sql(table)}
      deferrable initially deferred for each row execute function public.linger()`;
};

/**
 * Controls run the unchanged server on a database that guarantees less. A function of the same name that comes
 * first on the search path takes the lock's place and locks nothing.
 */
export const withoutLocks = async (sql: postgres.Sql, lingerSeconds = 0.2): Promise<void> => {
  await lingerBeforeCommit(sql, ['allocations', 'waiting_entries', 'bookings'], lingerSeconds);
  await sql`create function public.pg_advisory_xact_lock(bigint) returns void language sql as 'select'`;
  await sql`create function public.pg_try_advisory_xact_lock(bigint) returns boolean language sql as 'select true'`;
  await sql`do $$ begin
    execute format('alter database %I set search_path = public, pg_catalog', current_database());
  end $$`;
};

const withoutConstraint = async (sql: postgres.Sql): Promise<void> => {
  await sql`alter table allocations drop constraint allocations_no_overlap_per_unit`;
};

/** What is left is the check before the insert, which everybody passes who asks at the same moment. */
export const withoutGuards = async (sql: postgres.Sql): Promise<void> => {
  await withoutConstraint(sql);
  await withoutLocks(sql);
};

/**
 * Nor is the row of a booking locked, and no state compared before it is set: a view over a function has no rows of
 * its own to lock, and what is written to it overwrites what somebody else has written meanwhile.
 */
export const withoutRowLocks = async (sql: postgres.Sql, lingerSeconds = 0.2): Promise<void> => {
  await withoutLocks(sql, lingerSeconds);
  await sql`alter table bookings rename to bookings_kept`;
  await sql`create function bookings_rows() returns setof bookings_kept language sql as
    'select * from bookings_kept'`;
  await sql`create view bookings as select * from bookings_rows()`;
  await sql`do $$ declare
    added record;
    names text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
      where attrelid = 'bookings_kept'::regclass and attnum > 0 and not attisdropped);
  begin
    for added in select column_name, column_default from information_schema.columns
      where table_name = 'bookings_kept' and column_default is not null
    loop
      execute format('alter view bookings alter column %I set default %s', added.column_name, added.column_default);
    end loop;
    execute format('create function keep_booking() returns trigger language plpgsql as $body$ begin
      if tg_op = ''INSERT'' then insert into bookings_kept select new.*;
      else update bookings_kept set (%1$s) = (select new.*) where place_id = new.place_id and id = new.id; end if;
      return new;
    end $body$', names);
  end $$`;
  await sql`create trigger keep instead of insert or update on bookings for each row execute function keep_booking()`;
};

export type Prepare = (sql: postgres.Sql) => Promise<void>;

/** A scene of its own for one race, on a database that guarantees less if `prepare` says so. */
export const raceOn = async <T>(
  prepare: Prepare | undefined,
  race: (scene: Scene & { address: string }) => Promise<T>,
): Promise<T> => {
  const scene = await openScene({ maxConnections: 20, ...(prepare && { prepare }) });
  try {
    return await race({ ...scene, address: await listen(scene) });
  } finally {
    await scene.close();
  }
};

/** A control has to see the damage once: however wide the gap, a busy machine may run a race one after the other. */
export const seesDamage = async <T>(
  race: () => Promise<T>,
  isDamaged: (found: T) => boolean,
): Promise<boolean> => {
  for (let tries = 0; tries < 8; tries++) if (isDamaged(await race())) return true;
  return false;
};
