import { readNow } from '@escale/db';
import { addDays, localDateOf, startOfLocalDay } from '@escale/shared/kernel';
import { openBench } from './support/bench-server.ts';
import { type CrowdedTown, crowdTown } from './support/crowded-town.ts';
import { databaseTime } from './support/database-time.ts';
import { load, loadStatement } from './support/load.ts';
import { report } from './support/report.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const REQUESTS = 200;
const towns: CrowdedTown[] = [{ places: 40, desks: 25, days: 500, bookings: 1_000_000 }];
// Loading ten million takes some minutes and four gigabytes.
if (process.env.ESCALE_BENCH === 'large')
  towns.push({ places: 3_500, desks: 25, days: 365, bookings: 10_000_000 });

const searches = [
  { what: 'a desk for two hours, nearest 20', sort: 'near=48.82,2.30', hours: ['11:00', '13:00'], days: 0 },
  { what: 'a desk for a day, nearest 20', sort: 'near=48.82,2.30', hours: ['09:00', '18:00'], days: 0 },
  { what: 'a desk for a week, nearest 20', sort: 'near=48.82,2.30', hours: ['09:00', '18:00'], days: 6 },
  { what: 'a desk for two hours, cheapest 20', sort: 'sort=price', hours: ['11:00', '13:00'], days: 0 },
] as const;

for (const town of towns) {
  const bench = await openBench({ places: 0, desks: 0 });
  const { database, escale } = bench;
  try {
    const today = localDateOf(await readNow(database), 'Europe/Paris');
    const allocations = await crowdTown(database, town, today);
    const anyDay = () => addDays(today, 1 + Math.floor(Math.random() * Math.min(300, town.days - 70)));
    const places = await database.sql<{ id: string }[]>`select id from places`;
    const bareRead = () => {
      const start = new Date(startOfLocalDay(anyDay(), 'Europe/Paris')).toISOString();
      return database.sql`
        select unit_id, lower(period), upper(period) from allocations
        where place_id = ${places[Math.floor(Math.random() * places.length)]?.id ?? ''}
          and lower(period) >= ${start}::timestamptz - interval '1 day'
          and lower(period) < ${start}::timestamptz + interval '1 day' and upper(period) > ${start}
          and upper(period) - lower(period) <= interval '1 day'`;
    };
    await loadStatement(8, 2, bareRead);
    const limit = await loadStatement(8, SECONDS, bareRead);
    const rows = [];
    const times: string[] = [];
    for (const { what, sort, hours, days } of searches) {
      const next = () => {
        const day = anyDay();
        const period = `start=${day}T${hours[0]}&end=${addDays(day, days)}T${hours[1]}`;
        return { path: `/api/v1/places?resourceKind=desk&${period}&${sort}` };
      };
      const ask = () => fetch(`${escale.origin}${next().path}`).then((answer) => answer.arrayBuffer());
      await ask();
      const { milliseconds, statements } = await databaseTime(database, REQUESTS, ask);
      times.push(`${what}: ${milliseconds.toFixed(1)} ms of database time in ${statements} statements`);
      const done = await load({ url: escale.origin, connections: 10, seconds: SECONDS, next });
      rows.push({
        what,
        perSecond: done.perSecond,
        yardstick: 'index-only read of a place at 8 connections',
        limit,
        budget: town.places > 1_000 ? 0.005 : 0.02,
        note: `p50 ${done.p50} ms ${JSON.stringify(done.statuses)}`,
      });
    }
    const size = `${town.places.toLocaleString('en')} places, ${allocations.toLocaleString('en')} allocations`;
    report(`Places that can take a need, ${size}`, rows);
    console.log(times.map((line) => `     ${line}`).join('\n'));
  } finally {
    await bench.close();
  }
}
