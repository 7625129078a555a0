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

/** The nine rows that a booking is, each in its table with its indexes and foreign keys, and nothing else. */
const bareRows = (memberIds: readonly string[]) => {
  const index = counter++;
  const place = town.places[index % town.places.length];
  const start = new Date(Date.UTC(2300, 0, 1) + Math.floor(index / 1_000) * 3_600_000).toISOString();
  const unit = place?.unitIds[Math.floor(index / 40) % 25] ?? '';
  const [id, placeId, memberId] = [v7(), place?.id ?? '', memberIds[index % memberIds.length] ?? ''];
  return database.sql`
    with asked as (select ${placeId}::uuid as place, ${id}::uuid as id, ${memberId}::uuid as member,
      ${place?.resourceId ?? ''}::uuid as resource, tstzrange(${start}, ${start}::timestamptz + interval '1 hour') as period),
    taken as (insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
      select place, ${v7()}::uuid, ${unit}::uuid, period, 'booking', id, false from asked on conflict do nothing),
    known as (insert into place_of_id (id, place_id) select id, place from asked),
    booked as (insert into bookings (place_id, id, reference, resource_id, member_id, period, quantity, status,
        total_cents, net_cents, vat_cents, price_lines, audience, cancellation_policy, created_at)
      select place, id, ${id.slice(-12)}, resource, member, period, 1, 'confirmed', 400, 333, 67, '[]', 'standard', '[]',
        now() from asked),
    moved as (insert into booking_transitions (place_id, id, booking_id, to_status, at, actor_id)
      select place, ${v7()}::uuid, id, 'confirmed', now(), member from asked),
    sent as (insert into outbox (id, topic, place_id, dedupe_key, payload)
      select ${v7()}::uuid, 'bench.placed', place, id::text, '{}' from asked),
    logged as (insert into audit (id, actor_id, place_id, action, subject_id)
      select ${v7()}::uuid, member, place, 'booking.placed', id from asked),
    shared as (insert into fare_shares (place_id, booking_id, audience, lane, month, gross_cents, paid_cents)
      select place, id, 'standard', 1, '2300-01', 400, 400 from asked),
    counted as (insert into fare_counters as c (place_id, member_id, resource_id, audience, lane, month, paid_cents,
        gross_cents, month_price_cents)
      select place, member, resource, 'standard', 1, ${start.slice(0, 7)}, 400, 400, 20000 from asked
      on conflict on constraint fare_counters_pkey do update set paid_cents = c.paid_cents + 400, gross_cents = c.gross_cents + 400)
    insert into idempotency_keys (place_id, member_id, key, request_hash, status_code, response)
      select place, member, id::text, 'bench', 201, '{}' from asked`;
};

try {
  const people = await signInMany(escale.origin, 200);
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
  const memberIds = (await database.sql<{ id: string }[]>`select id from members`).map(({ id }) => id);
  await loadStatement(8, 2, bareInsert);
  const limit = await loadStatement(8, SECONDS, bareInsert);
  const limitOfRows = await loadStatement(8, SECONDS, () => bareRows(memberIds));
  counter = 0;
  await load({ url: escale.origin, connections: 10, seconds: 3, next: free });
  // What autovacuum does within a minute: until then the plans are those of empty tables.
  await database.sql`analyze`;
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
      what: 'the rows of a booking alone',
      perSecond: limitOfRows,
      yardstick: insert,
      limit,
      note: 'one statement at 8 connections: the most that could be',
    },
    {
      what: 'place, 10 connections',
      perSecond: ten.perSecond,
      yardstick: 'its rows alone',
      limit: limitOfRows,
      note: 'what session, rules, price and locks cost',
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
