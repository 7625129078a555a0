import { addDays, hourMs, startOfLocalDay } from '@escale/shared/kernel';
import { v7 } from 'uuid';
import { openBench } from './support/bench-server.ts';
import { load, loadStatement } from './support/load.ts';
import { report } from './support/report.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const DAYS = Number(process.env.BENCH_DAYS ?? 250);
const bench = await openBench({ places: 40, desks: 25 });
const { database, town, escale, hello } = bench;

/** Four two-hour stays a day and desk. */
const fill = async () => {
  for (const place of town.places) {
    const start = new Date(
      startOfLocalDay(addDays(town.today, 1), 'Europe/Paris') + 9 * hourMs,
    ).toISOString();
    await database.sql`
      insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
      select ${place.id}, gen_random_uuid(), unit, tstzrange(at, at + interval '2 hours'), 'booking', ${v7()}, false
      from unnest(${place.unitIds}::uuid[]) as unit, generate_series(0, ${DAYS - 1}) as day, generate_series(0, 3) as part,
        lateral (select ${start}::timestamptz + make_interval(days => day, hours => part * 2)) as slot(at)`;
  }
  await database.sql`vacuum analyze allocations`;
};

const anyPlace = () => town.places[Math.floor(Math.random() * town.places.length)];
const anyDay = () => addDays(town.today, 1 + Math.floor(Math.random() * DAYS));

const bareRead = () => {
  const start = new Date(startOfLocalDay(anyDay(), 'Europe/Paris')).toISOString();
  return database.sql`
    select unit_id, lower(period), upper(period) from allocations
    where place_id = ${anyPlace()?.id ?? ''} and lower(period) >= ${start}::timestamptz - interval '1 day'
      and lower(period) < ${start}::timestamptz + interval '1 day' and upper(period) > ${start}
      and upper(period) - lower(period) <= interval '1 day'`;
};

try {
  await fill();
  await loadStatement(8, 2, bareRead);
  const limit = await loadStatement(8, SECONDS, bareRead);
  const world = await load({ url: hello.origin, connections: 10, seconds: SECONDS });
  const next = (days: number) => () => {
    const day = anyDay();
    return {
      path: `/api/v1/places/${anyPlace()?.slug}/availability?from=${day}&to=${addDays(day, days - 1)}`,
    };
  };
  await load({ url: escale.origin, connections: 10, seconds: 3, next: next(1) });
  const read = await load({ url: escale.origin, connections: 10, seconds: SECONDS, next: next(1) });
  const [first] = town.places;
  const one = () => ({
    path: `/api/v1/places/${first?.slug}/availability?from=${addDays(town.today, 1)}&to=${addDays(town.today, 1)}`,
  });
  const unchanged = await load({ url: escale.origin, connections: 10, seconds: SECONDS, next: one });
  const month = await load({ url: escale.origin, connections: 10, seconds: SECONDS, next: next(30) });
  const rows = town.places.length * 25 * DAYS * 4;
  report(`Availability of one place for a day and a month, ${rows.toLocaleString('en')} allocations`, [
    {
      what: 'as the API answers it',
      perSecond: read.perSecond,
      yardstick: 'index-only read at 8 connections',
      limit,
      budget: 0.5,
      note: `p50 ${read.p50} ms ${JSON.stringify(read.statuses)}`,
    },
    {
      what: 'the same day again, nothing changed',
      perSecond: unchanged.perSecond,
      yardstick: 'hello-world of bare Fastify',
      limit: world.perSecond,
      budget: 0.5,
      note: `p50 ${unchanged.p50} ms`,
    },
    {
      what: 'a month, beside a day',
      perSecond: month.perSecond,
      yardstick: 'a day',
      limit: read.perSecond,
      budget: 0.05,
      note: `p50 ${month.p50} ms ${JSON.stringify(month.statuses)}`,
    },
  ]);
} finally {
  await bench.close();
}
