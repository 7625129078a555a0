import { addDays } from '@escale/shared/kernel';
import { v7 } from 'uuid';
import { openBench, signInMany } from './support/bench-server.ts';
import { load, loadStatement } from './support/load.ts';
import { report } from './support/report.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const bench = await openBench({ places: 40, desks: 25 });
const { database, town, escale } = bench;

let counter = 0;
/** A different hour of a different place each time: 40 places × 25 desks × 1,000 days × 24 hours. */
const nextSlot = () => {
  const index = counter++;
  const place = town.places[index % town.places.length];
  const day = addDays(town.today, 1 + (Math.floor(index / 40 / 24) % 1_000));
  const hour = Math.floor(index / 40) % 24;
  if (!place) throw new Error('a town without places');
  return { place, day, hour };
};
const two = (value: number) => String(value).padStart(2, '0');

const bareInsert = () => {
  const index = counter++;
  const place = town.places[index % town.places.length];
  const start = new Date(Date.UTC(2200, 0, 1) + Math.floor(index / 1_000) * 3_600_000).toISOString();
  const unit = place?.unitIds[Math.floor(index / 40) % 25] ?? '';
  return database.sql`
    insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
    values (${place?.id ?? ''}, ${v7()}, ${unit}, tstzrange(${start}, ${start}::timestamptz + interval '1 hour'),
      'booking', ${v7()}, false) on conflict do nothing`;
};

try {
  const people = await signInMany(escale.origin, 20);
  const bookingRequest = (resourceId: string, start: string, end: string) => ({
    method: 'POST' as const,
    path: '/api/v1/bookings',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': v7(),
      ...people[counter % people.length],
    },
    body: JSON.stringify({ resourceId, start, end }),
  });
  const free = () => {
    const { place, day, hour } = nextSlot();
    const end = hour === 23 ? `${addDays(day, 1)}T00:00Z` : `${day}T${two(hour + 1)}:00Z`;
    return bookingRequest(place.resourceId, `${day}T${two(hour)}:00Z`, end);
  };
  await loadStatement(8, 2, bareInsert);
  const limit = await loadStatement(8, SECONDS, bareInsert);
  counter = 0;
  await load({ url: escale.origin, connections: 10, seconds: 3, next: free });
  const ten = await load({ url: escale.origin, connections: 10, seconds: SECONDS, next: free });
  const hundred = await load({ url: escale.origin, connections: 100, seconds: SECONDS, next: free });
  const [first] = town.places;
  if (!first) throw new Error('a town without places');
  const day = addDays(town.today, 1_050);
  for (const _ of first.unitIds)
    await fetch(
      `${escale.origin}/api/v1/bookings`,
      bookingRequest(first.resourceId, `${day}T10:00Z`, `${day}T11:00Z`),
    );
  const refuse = () => bookingRequest(first.resourceId, `${day}T10:00Z`, `${day}T11:00Z`);
  const refused = await load({ url: escale.origin, connections: 10, seconds: SECONDS, next: refuse });
  const insert = 'bare insert at 8 connections';
  report('Placing a booking (session, rules, price, idempotency, outbox, audit)', [
    {
      what: 'place, 10 connections',
      perSecond: ten.perSecond,
      yardstick: insert,
      limit,
      budget: 0.35,
      note: `p50 ${ten.p50} ms, p99 ${ten.p99} ms (≤ 40) ${JSON.stringify(ten.statuses)}`,
    },
    {
      what: 'place, 100 connections',
      perSecond: hundred.perSecond,
      yardstick: insert,
      limit,
      budget: 0.5,
      note: `p50 ${hundred.p50} ms, p99 ${hundred.p99} ms ${JSON.stringify(hundred.statuses)}`,
    },
    {
      what: 'refuse a full slot, 10 connections',
      perSecond: refused.perSecond,
      yardstick: 'placing one',
      limit: ten.perSecond,
      budget: 0.5,
      note: JSON.stringify(refused.statuses),
    },
  ]);
} finally {
  await bench.close();
}
