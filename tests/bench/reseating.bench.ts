import { addDays } from '@escale/shared/kernel';
import { v7 } from 'uuid';
import { openBench, signInMany } from './support/bench-server.ts';
import { crowdMonths, MONTHS, PAIRS, SINGLES } from './support/crowded-months.ts';
import { load } from './support/load.ts';
import { report } from './support/report.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const bench = await openBench({ places: 4, desks: 50 });
const { town, escale } = bench;

let counter = 0;
const two = (value: number) => String(value).padStart(2, '0');
try {
  const firstDay = addDays(town.today, 40);
  for (const place of town.places) await crowdMonths(bench.database, place, firstDay);
  const people = await signInMany(escale.origin, 20);
  const request = (resourceId: string, start: string, end: string) => ({
    method: 'POST' as const,
    path: '/api/v1/bookings',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': v7(),
      ...people[counter % people.length],
    },
    body: JSON.stringify({ resourceId, start, end }),
  });
  const placeOf = (index: number) => {
    const place = town.places[index % town.places.length];
    if (!place) throw new Error('a town without places');
    return place.resourceId;
  };
  /** An hour of a day on which nobody else is there. */
  const plain = () => {
    const index = counter++;
    const day = addDays(town.today, 600 + (Math.floor(index / 4 / 20) % 400));
    const hour = Math.floor(index / 4) % 20;
    return request(placeOf(index), `${day}T${two(hour)}:00Z`, `${day}T${two(hour + 1)}:00Z`);
  };
  /** Two days on which every desk is taken on one or the other: somebody has to sit elsewhere. */
  const reseated = () => {
    const index = counter++;
    const pair = Math.floor(index / 4) % (PAIRS * MONTHS);
    const month = Math.floor(pair / PAIRS);
    const day = addDays(firstDay, month * 31 + 2 * (pair % PAIRS));
    return request(placeOf(index), `${day}T00:00`, `${addDays(day, 1)}T23:00`);
  };
  await load({ url: escale.origin, connections: 10, seconds: 3, next: plain });
  const free = await load({ url: escale.origin, connections: 10, seconds: SECONDS, next: plain });
  counter = 0;
  const seconds = Math.min(SECONDS, 8);
  const moved = await load({ url: escale.origin, connections: 10, seconds, next: reseated });
  report('A pool booking that needs re-seating: 50 desks, a month of bookings around it', [
    {
      what: 're-seated, 10 connections',
      perSecond: moved.perSecond,
      yardstick: 'a plain one',
      limit: free.perSecond,
      budget: 0.2,
      note: `p50 ${moved.p50} ms, p99 ${moved.p99} ms ${JSON.stringify(moved.statuses)}, room for ${4 * MONTHS * PAIRS * SINGLES}`,
    },
  ]);
} finally {
  await bench.close();
}
