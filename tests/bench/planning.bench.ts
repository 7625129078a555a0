import { addDays, hourMs, startOfLocalDay } from '@escale/shared/kernel';
import { openBench, signInMany } from './support/bench-server.ts';
import { load, loadStatement } from './support/load.ts';
import { startProduct } from './support/product.ts';
import { report } from './support/report.ts';
import { scrollThrough } from './support/scroll-through.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const UNITS = 300;
/** From request to answer: what a person at a front desk does not wait for. */
const MOST_MS = 300;
/** One frame in twenty may be slow before an eye calls it a stutter. */
const MOST_SLOW_FRAMES = 0.05;

const bench = await openBench({ places: 1, desks: UNITS });
const { database, town, escale } = bench;
const [place] = town.places;
if (!place) throw new Error('there is no place');
const first = addDays(town.today, 1);
const last = addDays(first, 6);

/** Two stays a day and unit, each somebody's: 4,200 in a week, and as many in the weeks beside it. */
const fill = async () => {
  const [member] = await database.sql<{ id: string }[]>`select id from members limit 1`;
  const start = new Date(startOfLocalDay(addDays(first, -7), 'Europe/Paris') + 9 * hourMs).toISOString();
  const totals = { total: 1_600, net: 1_333, vat: 267 };
  await database.sql`
    with stays as (
      select gen_random_uuid() as id, unit, tstzrange(at, at + interval '4 hours') as period
      from unnest(${place.unitIds}::uuid[]) as unit, generate_series(0, 20) as day, generate_series(0, 1) as part,
        lateral (select ${start}::timestamptz + make_interval(days => day, hours => part * 4)) as slot(at)),
    booked as (
      insert into bookings (place_id, id, reference, resource_id, member_id, period, quantity, status, total_cents,
        net_cents, vat_cents, price_lines, cancellation_policy, created_at)
      select ${place.id}, id, 'B' || row_number() over (), ${place.resourceId}, ${member?.id ?? null}, period, 1,
        'confirmed', ${totals.total}, ${totals.net}, ${totals.vat}, '[]', '[]', now() from stays)
    insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
    select ${place.id}, gen_random_uuid(), unit, period, 'booking', id, false from stays`;
  await database.sql`vacuum analyze allocations, bookings`;
};

const bareRead = () => database.sql`
  select a.unit_id, a.period, b.status, m.display_name from allocations a
  join bookings b on b.place_id = a.place_id and b.id = a.holder_id left join members m on m.id = b.member_id
  where a.place_id = ${place.id} and lower(a.period) >= ${first}::date and lower(a.period) < ${last}::date + 1`;

const cookieAt = async (origin: string): Promise<string> => {
  const entry = await fetch(`${origin}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'bench-0@bench.example', password: 'bench-password-92' }),
  });
  return entry.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
};

try {
  const [headers = { authorization: '' }] = await signInMany(escale.origin, 1);
  await fill();
  await database.sql`insert into place_roles (place_id, member_id, role) select ${place.id}, id, 'manager' from members
    where email = 'bench-0@bench.example'`;
  await loadStatement(1, 2, bareRead);
  const limit = await loadStatement(1, SECONDS, bareRead);
  const next = () => ({
    path: `/api/v1/places/${place.slug}/planning?from=${first}&to=${last}`,
    headers,
  });
  await load({ url: escale.origin, connections: 1, seconds: 3, next });
  const read = await load({ url: escale.origin, connections: 1, seconds: SECONDS, next });
  const product = await startProduct(bench.databaseUrl);
  const cookie = await cookieAt(product.origin);
  const page = { path: `/gestion/${place.slug}/planning?jour=${first}&vue=semaine`, headers: { cookie } };
  await load({ url: product.origin, connections: 1, seconds: 3, next: () => page });
  const drawn = await load({ url: product.origin, connections: 1, seconds: SECONDS, next: () => page });
  const scrolled = await scrollThrough(`${product.origin}${page.path}`, cookie);
  await product.stop();
  report(`The plan of a week, ${UNITS} units, ${UNITS * 14} bookings, one after the other`, [
    {
      what: 'as the API answers it',
      perSecond: read.perSecond,
      yardstick: 'bare read of the rows',
      limit,
      budget: 0.1,
      note: `p50 ${read.p50} ms, p99 ${read.p99} ms ${JSON.stringify(read.statuses)}`,
    },
    {
      what: 'drawn as a page',
      perSecond: drawn.perSecond,
      yardstick: 'the API',
      limit: read.perSecond,
      budget: 0.2,
      note: `p50 ${drawn.p50} ms, p99 ${drawn.p99} ms ${JSON.stringify(drawn.statuses)}`,
    },
  ]);
  for (const [what, { p50 }] of [
    ['answered', read],
    ['drawn', drawn],
  ] as const)
    console.log(`${p50 <= MOST_MS ? 'ok  ' : 'MISS'} ${what} in ${p50} ms, budget ${MOST_MS} ms`);
  const { drawnMs, frames, slowFrames, longestMs } = scrolled;
  const isSmooth = slowFrames / frames <= MOST_SLOW_FRAMES;
  console.log(
    `${isSmooth ? 'ok  ' : 'MISS'} scrolled from end to end in a browser: ${slowFrames} of ${frames} frames took longer than 50 ms, the longest ${longestMs.toFixed(0)} ms; drawn and ready ${drawnMs.toFixed(0)} ms after it was asked for`,
  );
} finally {
  await bench.close();
}
