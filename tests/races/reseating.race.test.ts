import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import {
  brokenBookings,
  doubleBookings,
  fireAtOnce,
  type Outcome,
  type Prepare,
  raceOn,
  type Shot,
  seesDamage,
  tally,
  withoutGuards,
  withoutLocks,
} from '../support/race.ts';
import type { Scene } from '../support/scene.ts';

const damageOf = async ({ sql }: Scene) => ({
  doubles: await doubleBookings(sql),
  broken: await brokenBookings(sql),
});

const peopleOf = (scene: Scene): Promise<TestActor[]> =>
  Promise.all(Array.from({ length: 20 }, () => signedIn(scene)));

const sound = { doubles: [], broken: [] };

/** The same numbers each time, so that a failure can be seen again. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** A stay of some days among the ten open days from Monday 6 September on. */
const stayOf = (next: (below: number) => number) => {
  const from = next(10);
  const to = Math.min(9, from + next(4));
  const date = (i: number) => String(6 + i + (i > 4 ? 2 : 0)).padStart(2, '0');
  return { start: `2027-09-${date(from)}T09:00`, end: `2027-09-${date(to)}T18:00` };
};

/** A pool filled at random; then bookings, cancellations and moves of everybody at once. */
const stormOnAPool = (prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const people = await peopleOf(scene);
    const desks = await scene.resource(await scene.place(), { units: 6 });
    const next = numbers(20_270_906);
    const wish = () => ({
      resourceId: desks.id,
      ...stayOf(next),
      ...(next(6) === 0 && { unitId: desks.unitIds[next(6)] }),
      ...(next(8) === 0 && { quantity: 2 }),
    });
    const booking = (as: TestActor) => ({ as, path: '/bookings', body: wish(), key: newId() });
    const shots: Shot[] = [];
    for (const [i, as] of [...people, ...people].entries()) {
      const { body, status } = await scene.call('POST', '/bookings', { as, body: wish() });
      if (status !== 201) continue;
      const change = `/bookings/${body.id}/`;
      if (i % 3 === 0) shots.push({ as, path: `${change}cancellation`, key: newId() });
      else shots.push({ as, path: `${change}reschedule`, body: stayOf(next), key: newId() });
    }
    const outcomes = await fireAtOnce(
      scene.address,
      people.flatMap((as, i) => [booking(as), ...shots.slice(2 * i, 2 * i + 2), booking(as)]),
    );
    const moved = await scene.sql`select 1 from outbox where topic = 'booking.rescheduled'`;
    return { outcomes, moved: moved.length, ...(await damageOf(scene)) };
  });

const expected = /^(200|201|409 slot-unavailable)$/;
const surprises = (outcomes: readonly Outcome[]) =>
  Object.keys(tally(outcomes)).filter((answer) => !expected.test(answer));

describe('a full pool that many book, leave and move about in at once', () => {
  test('gives nobody a desk twice, and everybody exactly what they booked', async () => {
    const { outcomes, moved, ...found } = await stormOnAPool();
    expect(surprises(outcomes)).toEqual([]);
    expect(outcomes.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect(moved).toBeGreaterThan(0);
    expect(found).toEqual(sound);
  });

  test('the constraint alone, without any lock, still gives no desk away twice', async () => {
    expect((await stormOnAPool(withoutLocks)).doubles).toEqual([]);
  });

  test('control: without constraint and locks the harness sees desks given away twice', async () => {
    const race = () => stormOnAPool(withoutGuards);
    expect(await seesDamage(race, ({ doubles }) => doubles.length > 0)).toBe(true);
  });
});

/**
 * Two desks with stays that lie across; many want at once what only moving one of them gives. Who wants the one desk
 * moves another seat than who wants the other: had all to move the same, its row would let only one of them through.
 */
const raceForMadeRoom = (prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const [ada, ...others] = await peopleOf(scene);
    if (!ada) throw new Error('nobody came');
    const desks = await scene.resource(await scene.place(), { units: 2 });
    const [a, b] = desks.unitIds;
    const on = (from: string, to: string, more = {}) => {
      const period = { start: `2027-09-${from}T09:00`, end: `2027-09-${to}T18:00` };
      return { resourceId: desks.id, ...period, ...more };
    };
    const book = async (body: unknown) => (await scene.call('POST', '/bookings', { as: ada, body })).body.id;
    const beside = [await book(on('06', '06', { unitId: a })), await book(on('09', '09', { unitId: b }))];
    await book(on('06', '07'));
    await book(on('08', '09'));
    for (const id of beside) await scene.call('POST', `/bookings/${id}/cancellation`, { as: ada, body: {} });
    const desksWanted = [{ unitId: a }, { unitId: b }, {}];
    const shots = others.map((as, i) => {
      const body = on('07', '08', desksWanted[i % desksWanted.length]);
      return { as, path: '/bookings', body, key: newId() };
    });
    return { answers: tally(await fireAtOnce(scene.address, shots)), ...(await damageOf(scene)) };
  });

describe('room for one that is only there once others sit elsewhere', () => {
  test('is made once, for one', async () => {
    const { answers, ...found } = await raceForMadeRoom();
    expect(answers).toEqual({ '201': 1, '409 slot-unavailable': 18 });
    expect(found).toEqual(sound);
  });

  test('control: without constraint and locks it is made for several', async () => {
    const race = () => raceForMadeRoom(withoutGuards);
    expect(await seesDamage(race, ({ doubles }) => doubles.length > 0)).toBe(true);
  });
});

/** Ten who have a morning each move to the one afternoon that is free, while ten others book it. */
const raceForAnAfternoon = (prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const people = await peopleOf(scene);
    const desk = await scene.resource(await scene.place(), { units: 1 });
    const dates = ['06', '07', '08', '09', '10', '13', '14', '15', '16', '17'];
    const afternoon = { start: '2027-09-20T13:00', end: '2027-09-20T18:00' };
    const shots: Shot[] = [];
    for (const [i, as] of people.entries()) {
      const date = dates[i];
      if (date === undefined) {
        shots.push({ as, path: '/bookings', body: { resourceId: desk.id, ...afternoon }, key: newId() });
        continue;
      }
      const body = { resourceId: desk.id, start: `2027-09-${date}T09:00`, end: `2027-09-${date}T13:00` };
      const { body: booking } = await scene.call('POST', '/bookings', { as, body });
      shots.push({ as, path: `/bookings/${booking.id}/reschedule`, body: afternoon, key: newId() });
    }
    const outcomes = await fireAtOnce(scene.address, shots);
    const kept = await scene.sql`select 1 from allocations where unit_id = any(${desk.unitIds}::uuid[])`;
    return { outcomes, kept: kept.length, dates: dates.length, ...(await damageOf(scene)) };
  });

describe('moving a stay to a time that others want too', () => {
  test('succeeds for one, and who is refused keeps the old time', async () => {
    const { outcomes, kept, dates, ...found } = await raceForAnAfternoon();
    expect(surprises(outcomes)).toEqual([]);
    const won = outcomes.filter(({ status }) => status < 300);
    expect([won.length, kept]).toEqual([1, won[0]?.status === 200 ? dates : dates + 1]);
    expect(found).toEqual(sound);
  });

  test('control: without constraint and locks several succeed', async () => {
    const race = () => raceForAnAfternoon(withoutGuards);
    expect(await seesDamage(race, ({ doubles }) => doubles.length > 0)).toBe(true);
  });
});
