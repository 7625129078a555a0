import { sumPlaceDays } from '@escale/db/statistics';
import { addDays } from '@escale/shared/kernel';
import { openBench } from './support/bench-server.ts';
import { databaseTime } from './support/database-time.ts';
import { report } from './support/report.ts';

/** The budget is that of 3,500 places; fewer are a look at whether it runs. */
const PLACES = process.env.ESCALE_BENCH === 'large' ? 3_500 : 200;
/** So many a day and place make ten million a year. */
const STAYS = 8;
const bench = await openBench({ places: PLACES, desks: STAYS });
const { database, town } = bench;
const thisMonth = `${town.today.slice(0, 8)}01`;
const from = `${Number(thisMonth.slice(0, 4)) - 1}${thisMonth.slice(4)}`;
const yesterday = addDays(town.today, -1);
const BUDGET_MS = 400;

/** The days as counting ten million stays would leave them: reading never meets the stays themselves. */
const fill = () =>
  database.sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    await tx`set local session_replication_role = replica`;
    await tx`truncate place_days, place_months`;
    await tx`
      insert into place_days (place_id, on_date, kind, open_minutes, booked_minutes, used_minutes, bookings, ended,
        no_shows, revenue_net_cents, open_hours, booked_hours, used_hours)
      select p.id, ${from}::date + day, 'desk', 540 * ${STAYS}::int, booked, booked - 30, ${STAYS}, ${STAYS}, 0, booked * 10,
        hours, hours, hours
      from places p, generate_series(0, ${yesterday}::date - ${from}::date) as day,
        lateral (select 240 * ${STAYS}::int - day % 200 + hashtext(p.id::text) % 100 as booked) as stay,
        lateral (select array(select case when hour between 9 and 17 then 480 else 0 end
          from generate_series(0, 23) as hour) as hours) as by_hour`;
    await tx`
      insert into place_months
      select place_id, date_trunc('month', on_date::timestamp)::date, kind, sum(open_minutes), sum(booked_minutes),
        sum(used_minutes), sum(bookings), sum(ended), sum(no_shows), sum(revenue_net_cents)
      from place_days group by 1, 2, 3`;
    await tx`
      insert into counted_places (place_id, until_on, until_at)
      select id, ${town.today}::date, ${town.today}::date::timestamptz from places
      on conflict (place_id) do update set until_on = excluded.until_on, until_at = excluded.until_at`;
  });

try {
  await fill();
  const session = await database.sql.reserve();
  await session`set statement_timeout = 0`;
  await session`vacuum analyze place_days, place_months`;
  session.release();
  const placeIds = town.places.map(({ id }) => id);
  const scan = await databaseTime(
    database,
    5,
    () => database.sql`
    select sum(open_minutes), sum(booked_minutes), sum(used_minutes) from place_days`,
  );
  const rows = [];
  const questions = [
    { what: 'a year by month', range: { from, to: addDays(thisMonth, -1), groupBy: 'month' } },
    { what: 'a year, place by place', range: { from, to: addDays(thisMonth, -1), groupBy: 'place' } },
    {
      what: 'the last 365 days by month',
      range: { from: addDays(town.today, -365), to: yesterday, groupBy: 'month' },
    },
    {
      what: 'the last 365 days by day',
      range: { from: addDays(town.today, -365), to: yesterday, groupBy: 'day' },
    },
  ] as const;
  for (const { what, range } of questions) {
    const kept = await databaseTime(database, 5, () => sumPlaceDays(database, { placeIds, ...range }));
    rows.push({
      what,
      perSecond: 1_000 / kept.milliseconds,
      yardstick: 'reading every day once',
      limit: 1_000 / scan.milliseconds,
      ...(range.groupBy !== 'day' && { budget: Number((scan.milliseconds / BUDGET_MS).toFixed(3)) }),
      note: `${kept.milliseconds.toFixed(0)} ms of database time`,
    });
  }
  const stays = (PLACES * STAYS * 365).toLocaleString('en');
  report(`Figures of a year, ${PLACES.toLocaleString('en')} places, ${stays} stays behind them`, rows);
} finally {
  await bench.close();
}
