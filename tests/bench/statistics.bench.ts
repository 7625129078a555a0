import { dueWork, newLogger, portsOn } from '@escale/api';
import { countPeople, sumPlaceDays } from '@escale/db/statistics';
import { addDays } from '@escale/shared/kernel';
import { openBench } from './support/bench-server.ts';
import { databaseTime } from './support/database-time.ts';
import { report } from './support/report.ts';

const DAYS = Number(process.env.BENCH_DAYS ?? 365);
const REQUESTS = 20;
const MEMBERS = 2_000;
const bench = await openBench({ places: 40, desks: 25 });
const { database, town } = bench;
const { sql } = database;
const from = addDays(town.today, -DAYS);

/** Nine hours a day for a year that is over, and a stay of four hours on each desk and day. */
const fill = () =>
  sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`set local session_replication_role = replica`;
    // The product has counted the empty town meanwhile.
    await tx`truncate counted_places, stale_days, place_days, place_months, place_day_people, first_visits`;
    for (const table of ['opening_weeks', 'opening_intervals', 'units'])
      await tx`update ${tx(table)} set valid_from = ${from}`;
    await tx`update opening_intervals set opens_minute = 540, closes_minute = 1080`;
    await tx`
      create temp table stays on commit drop as
      select ru.place_id, ru.resource_id, ru.unit_id, gen_random_uuid() as id, row_number() over () as nth,
        tstzrange(at, at + interval '4 hours') as period
      from resource_units ru, generate_series(0, ${DAYS - 1}::int) as day,
        lateral (select (${from}::date + day + interval '10 hours') at time zone 'Europe/Paris' as at) as start`;
    await tx`
      insert into members (id, email, display_name)
      select gen_random_uuid(), 'guest-' || nth || '@bench.example', 'Guest' from generate_series(1, ${MEMBERS}::int) as nth`;
    await tx`
      create temp table guests on commit drop as select row_number() over () as nth, id from members`;
    await tx`
      insert into bookings (place_id, id, member_id, reference, resource_id, period, quantity, status, total_cents, net_cents, vat_cents,
        price_lines, cancellation_policy, created_at)
      select place_id, stays.id, guests.id, lpad(stays.nth::text, 8, '0'), resource_id, period, 1, 'completed', 1200, 1000, 200, '[]', '[]', lower(period)
      from stays join guests on guests.nth = stays.nth * 7919 % ${MEMBERS} + 1`;
    await tx`
      insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
      select place_id, gen_random_uuid(), unit_id, period, 'booking', id, false from stays`;
  });

/** The same minutes from the rows themselves, as somebody would count them who keeps nothing. */
const naive = (placeIds: readonly string[]) => sql`
  select a.place_id, to_char(lower(a.period) at time zone 'Europe/Paris', 'YYYY-MM') as month,
    sum(extract(epoch from upper(inside.period) - lower(inside.period)) / 60) as booked
  from allocations a
  join bookings b on b.place_id = a.place_id and b.id = a.holder_id and b.status in ('confirmed', 'completed', 'no_show')
  cross join lateral (select (lower(a.period) at time zone 'Europe/Paris')::date as on_date) as day
  cross join lateral (select a.period * tstzrange((day.on_date + time '09:00') at time zone 'Europe/Paris',
    (day.on_date + time '18:00') at time zone 'Europe/Paris') as period) as inside
  where a.place_id = any(${[...placeIds]}::uuid[]) and lower(a.period) >= ${from}::date and lower(a.period) < ${town.today}::date
  group by 1, 2`;

try {
  await fill();
  const session = await sql.reserve();
  await session`set statement_timeout = 0`;
  await session`vacuum analyze`;
  session.release();
  const began = performance.now();
  await dueWork
    .find(({ name }) => name === 'count-past-days')
    ?.run(portsOn(database, newLogger('silent')), new AbortController().signal);
  const counted = performance.now() - began;
  const [{ days = 0 } = {}] =
    await sql`select count(distinct on_date)::int as days from place_days where open_minutes > 0`;
  if (days < DAYS - 2) throw new Error(`only ${days} days were counted`);
  const all = town.places.map(({ id }) => id);
  const questions = [
    { what: 'one place by month', placeIds: all.slice(0, 1), groupBy: 'month' as const, most: 5 },
    { what: '40 places', placeIds: all, groupBy: 'place' as const, most: 40 },
    { what: '40 places by month', placeIds: all, groupBy: 'month' as const, most: 40 },
  ];
  const rows = [];
  for (const { what, placeIds, groupBy, most } of questions) {
    const range = { placeIds, groupBy, from, to: town.today };
    const raw = await databaseTime(database, 5, () => naive(placeIds));
    const kept = await databaseTime(database, REQUESTS, () => sumPlaceDays(database, range));
    const people = await databaseTime(database, 3, () => countPeople(database, range));
    rows.push({
      what,
      perSecond: 1_000 / kept.milliseconds,
      yardstick: 'counting the rows',
      limit: 1_000 / raw.milliseconds,
      note: `${kept.milliseconds.toFixed(1)} ms of database time, budget ${most} ms; distinct people ${people.milliseconds.toFixed(0)} ms`,
    });
  }
  const stays = (town.places.length * 25 * DAYS).toLocaleString('en');
  report(`Figures of ${DAYS} days, ${stays} stays; counted once in ${(counted / 1_000).toFixed(1)} s`, rows);
} finally {
  await bench.close();
}
