import { sumPlaceDays } from '@escale/db/statistics';
import { addDays } from '@escale/shared/kernel';
import { openBench } from './support/bench-server.ts';
import { databaseTime } from './support/database-time.ts';
import { report } from './support/report.ts';

const DAYS = 365;
/** The budget is that of 3,500 places; fewer are a look at whether it runs. */
const PLACES = process.env.ESCALE_BENCH === 'large' ? 3_500 : 200;
/** So many a day and place make ten million a year. */
const STAYS = 8;
const bench = await openBench({ places: PLACES, desks: STAYS });
const { database, town } = bench;
const from = addDays(town.today, -DAYS);

/** The days as counting ten million stays would leave them: reading never meets the stays themselves. */
const fill = () =>
  database.sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`set local session_replication_role = replica`;
    await tx`truncate place_days`;
    await tx`
      insert into place_days (place_id, on_date, kind, open_minutes, booked_minutes, used_minutes, bookings, ended,
        no_shows, revenue_net_cents, open_hours, booked_hours, used_hours)
      select p.id, ${from}::date + day, 'desk', 540 * ${STAYS}::int, booked, booked - 30, ${STAYS}, ${STAYS}, 0, booked * 10,
        hours, hours, hours
      from places p, generate_series(0, ${DAYS - 1}::int) as day,
        lateral (select 240 * ${STAYS}::int - day % 200 + hashtext(p.id::text) % 100 as booked) as stay,
        lateral (select array(select case when hour between 9 and 17 then 480 else 0 end
          from generate_series(0, 23) as hour) as hours) as by_hour`;
    await tx`
      insert into counted_places (place_id, until_on, until_at)
      select id, ${town.today}::date, ${town.today}::date::timestamptz from places
      on conflict (place_id) do update set until_on = excluded.until_on, until_at = excluded.until_at`;
  });

try {
  await fill();
  const session = await database.sql.reserve();
  await session`set statement_timeout = 0`;
  await session`vacuum analyze place_days`;
  session.release();
  const placeIds = town.places.map(({ id }) => id);
  const range = { placeIds, from, to: town.today };
  const scan = await databaseTime(
    database,
    5,
    () => database.sql`
    select sum(open_minutes), sum(booked_minutes), sum(used_minutes) from place_days`,
  );
  const rows = [];
  for (const [what, groupBy, most] of [
    ['all places by month', 'month', 400],
    ['all places, one by one', 'place', 400],
  ] as const) {
    const kept = await databaseTime(database, 5, () => sumPlaceDays(database, { ...range, groupBy }));
    rows.push({
      what,
      perSecond: 1_000 / kept.milliseconds,
      yardstick: 'reading every row once',
      limit: 1_000 / scan.milliseconds,
      note: `${kept.milliseconds.toFixed(0)} ms of database time, budget ${most} ms`,
    });
  }
  const stays = (PLACES * STAYS * DAYS).toLocaleString('en');
  report(`Figures of a year, ${PLACES.toLocaleString('en')} places, ${stays} stays behind them`, rows);
} finally {
  await bench.close();
}
