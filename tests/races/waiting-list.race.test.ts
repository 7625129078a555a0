import { v7 as newId } from 'uuid';
import { afterEach, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import {
  brokenBookings,
  doubleBookings,
  fireAtOnce,
  listen,
  type Shot,
  tally,
  withoutLocks,
} from '../support/race.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene | null = null;
afterEach(async () => {
  await scene?.close();
  scene = null;
});

const DESKS = 8;
type Prepare = NonNullable<Parameters<typeof openScene>[0]>['prepare'];

/** A full pool of eight, a line of sixteen before it, and ways to watch what becomes of both. */
const openLine = async (prepare?: Prepare) => {
  scene = await openScene({ maxConnections: 20, ...(prepare && { prepare }) });
  const { call, sql } = scene;
  const address = await listen(scene);
  const place = await scene.place();
  const desks = await scene.resource(place, { units: DESKS });
  const here = scene;
  const people = (count: number): Promise<TestActor[]> =>
    Promise.all(Array.from({ length: count }, () => signedIn(here)));
  const wish = { resourceId: desks.id, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
  const [seated, waiting] = [await people(DESKS), await people(2 * DESKS)];
  const booked: Shot[] = [];
  for (const as of seated) {
    const { body } = await call('POST', '/bookings', { as, body: wish });
    booked.push({ as, path: `/bookings/${body.id}/cancellation`, key: newId() });
  }
  const line: Shot[] = waiting.map((as) => ({ as, path: '/waiting-list', body: wish, key: newId() }));
  const statuses = async () =>
    (
      await sql<{ status: string }[]>`
        select status from waiting_entries where resource_id = ${desks.id} order by id`
    ).map(({ status }) => status);
  const holds = async () => {
    const rows = await sql<{ held: number }[]>`
      select count(*)::int as held from bookings where resource_id = ${desks.id} and status = 'held' group by member_id`;
    return rows.map(({ held }) => held);
  };
  return { address, sql, call, cancellations: booked, line, statuses, holds };
};

const raceOfCancellations = async (prepare?: Prepare) => {
  const { address, call, cancellations, line, statuses, holds, sql } = await openLine(prepare);
  for (const { as, path, body } of line) await call('POST', path, { as, body });
  const answers = tally(await fireAtOnce(address, cancellations));
  return {
    answers,
    statuses: await statuses(),
    holds: await holds(),
    doubles: await doubleBookings(sql),
    broken: await brokenBookings(sql),
  };
};

const inOrder = [
  ...Array.from({ length: DESKS }, () => 'offered'),
  ...Array.from({ length: DESKS }, () => 'waiting'),
];
const onceEach = Array.from({ length: DESKS }, () => 1);

test('room that many free at once is offered once each, to those who came first', async () => {
  const { answers, ...after } = await raceOfCancellations();
  expect(answers).toEqual({ '200': DESKS });
  expect(after).toEqual({ statuses: inOrder, holds: onceEach, doubles: [], broken: [] });
});

test('control: without locks one person is offered several desks and others none, and the harness sees it', async () => {
  const { statuses, holds } = await raceOfCancellations(withoutLocks);
  expect(statuses).not.toEqual(inOrder);
  expect(Math.max(...holds)).toBeGreaterThan(1);
});

/** For each of many desks somebody joins the line at the moment in which it is freed. */
const raceOfJoining = async (prepare?: Prepare) => {
  scene = await openScene({ maxConnections: 20, ...(prepare && { prepare }) });
  const { call, sql, resource } = scene;
  const address = await listen(scene);
  const place = await scene.place();
  const [ada, bob] = [await signedIn(scene), await signedIn(scene)];
  const shots: Shot[] = [];
  for (let i = 0; i < 3 * DESKS; i++) {
    const desk = await resource(place, { units: 1 });
    const body = { resourceId: desk.id, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
    const booking = await call('POST', '/bookings', { as: ada, body });
    const join = { as: bob, path: '/waiting-list', body, key: newId() };
    const leave = { as: ada, path: `/bookings/${booking.body.id}/cancellation`, key: newId() };
    shots.push(...(i % 2 ? [join, leave] : [leave, join]));
  }
  const answers = tally(await fireAtOnce(address, shots));
  const inVain = await sql`
    select 1 from waiting_entries w join resource_units u on u.resource_id = w.resource_id
    where w.status = 'waiting' and not exists (
      select 1 from allocations a where a.unit_id = u.unit_id and a.period && w.period)`;
  return { answers, inVain: inVain.length, broken: await brokenBookings(sql) };
};

test('whoever joins while room is freed is told that it is free, or is offered it', async () => {
  const { answers, inVain, broken } = await raceOfJoining();
  const { '200': freed, '201': joined = 0, '409 room-is-free': free = 0, ...others } = answers;
  expect([freed, joined + free, others]).toEqual([3 * DESKS, 3 * DESKS, {}]);
  expect([inVain, broken]).toEqual([0, []]);
});

test('control: without locks somebody is left waiting beside a desk that is free', async () => {
  const { inVain } = await raceOfJoining(withoutLocks);
  expect(inVain).toBeGreaterThan(0);
});

test('who leaves the line at the moment of an offer has no hold afterwards', async () => {
  const { address, call, cancellations, line, statuses, holds, sql } = await openLine();
  const first = line.slice(0, DESKS);
  const leaving: Shot[] = [];
  for (const { as, path, body } of first) {
    const entry = await call('POST', path, { as, body });
    leaving.push({ as, path: `/waiting-list/${entry.body.id}`, key: newId(), method: 'DELETE' });
  }
  const shots = leaving.flatMap((leave, i) => [...cancellations.slice(i, i + 1), leave]);
  expect(tally(await fireAtOnce(address, shots))).toEqual({ '200': 2 * DESKS });
  expect([await statuses(), await holds()]).toEqual([first.map(() => 'withdrawn'), []]);
  expect(await brokenBookings(sql)).toEqual([]);
});
