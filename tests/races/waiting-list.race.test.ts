import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import {
  brokenBookings,
  doubleBookings,
  fireAtOnce,
  type Prepare,
  raceOn,
  type Shot,
  seesDamage,
  tally,
  withoutLocks,
} from '../support/race.ts';
import type { Scene } from '../support/scene.ts';

const DESKS = 8;

/** A full pool of eight, a line of sixteen before it, and ways to watch what becomes of both. */
const furnish = async (scene: Scene) => {
  const { call, sql } = scene;
  const desks = await scene.resource(await scene.place(), { units: DESKS });
  const wish = { resourceId: desks.id, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
  const people = (count: number): Promise<TestActor[]> =>
    Promise.all(Array.from({ length: count }, () => signedIn(scene)));
  const cancellations: Shot[] = [];
  for (const as of await people(DESKS)) {
    const { body } = await call('POST', '/bookings', { as, body: wish });
    cancellations.push({ as, path: `/bookings/${body.id}/cancellation`, key: newId() });
  }
  for (const as of await people(2 * DESKS)) await call('POST', '/waiting-list', { as, body: wish });
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
  return { cancellations, statuses, holds };
};

const raceOfCancellations = (prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const { cancellations, statuses, holds } = await furnish(scene);
    const answers = tally(await fireAtOnce(scene.address, cancellations));
    return {
      answers,
      statuses: await statuses(),
      holds: await holds(),
      doubles: await doubleBookings(scene.sql),
      broken: await brokenBookings(scene.sql),
    };
  });

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
  const race = () => raceOfCancellations(withoutLocks);
  expect(await seesDamage(race, ({ holds }) => Math.max(...holds) > 1)).toBe(true);
});

/**
 * For each of many desks somebody joins the line at the moment in which it is freed. A control has fewer than there
 * are connections: none of them waits for one until another has committed.
 */
const raceOfJoining = (count: number, prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const { address, call, sql, resource } = scene;
    const place = await scene.place();
    const [ada, bob] = [await signedIn(scene), await signedIn(scene)];
    const shots: Shot[] = [];
    for (let i = 0; i < count; i++) {
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
  });

test('whoever joins while room is freed is told that it is free, or is offered it', async () => {
  const { answers, inVain, broken } = await raceOfJoining(3 * DESKS);
  const { '200': freed, '201': joined = 0, '409 room-is-free': free = 0, ...others } = answers;
  expect([freed, joined + free, others]).toEqual([3 * DESKS, 3 * DESKS, {}]);
  expect([inVain, broken]).toEqual([0, []]);
});

test('control: without locks somebody is left waiting beside a desk that is free', async () => {
  const race = () => raceOfJoining(DESKS, withoutLocks);
  expect(await seesDamage(race, ({ inVain }) => inVain > 0)).toBe(true);
});

/** For each of many desks somebody leaves the line at the moment in which it is freed. */
const raceOfLeaving = (count: number, prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const { address, call, sql, resource } = scene;
    const place = await scene.place();
    const [ada, bob] = [await signedIn(scene), await signedIn(scene)];
    const shots: Shot[] = [];
    for (let i = 0; i < count; i++) {
      const desk = await resource(place, { units: 1 });
      const body = { resourceId: desk.id, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
      const booking = await call('POST', '/bookings', { as: ada, body });
      const entry = await call('POST', '/waiting-list', { as: bob, body });
      shots.push({ as: ada, path: `/bookings/${booking.body.id}/cancellation`, key: newId() });
      shots.push({ as: bob, path: `/waiting-list/${entry.body.id}`, key: newId(), method: 'DELETE' });
    }
    const answers = tally(await fireAtOnce(address, shots));
    const held = await sql`select 1 from bookings where status = 'held'`;
    return { answers, held: held.length, broken: await brokenBookings(sql) };
  });

test('who leaves the line at the moment of an offer has no hold afterwards', async () => {
  expect(await raceOfLeaving(3 * DESKS)).toEqual({ answers: { '200': 6 * DESKS }, held: 0, broken: [] });
});

test('control: without locks somebody has left and holds a desk all the same', async () => {
  const race = () => raceOfLeaving(DESKS, withoutLocks);
  expect(await seesDamage(race, ({ held }) => held > 0)).toBe(true);
});
