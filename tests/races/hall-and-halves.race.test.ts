import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import {
  brokenBookings,
  doubleBookings,
  fireAtOnce,
  type Prepare,
  raceOn,
  seesDamage,
  tally,
  withoutGuards,
  withoutLocks,
} from '../support/race.ts';

const PEOPLE = 60;

/** A hall that splits in two: some want it whole, some its left half and some its right one, at the same time. */
const raceForTheHall = (prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const place = await scene.place();
    const room = { kind: 'event_room', allocation: 'all' } as const;
    const left = await scene.resource(place, { ...room, units: 1 });
    const right = await scene.resource(place, { ...room, units: 1 });
    const hall = await scene.resource(place, { ...room, units: [...left.unitIds, ...right.unitIds] });
    const wanted = [hall, left, right];
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => signedIn(scene)));
    const shots = people.map((as, i) => {
      const resourceId = wanted[i % wanted.length]?.id;
      const body = { resourceId, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
      return { as, path: '/bookings', body, key: newId() };
    });
    const outcomes = await fireAtOnce(scene.address, shots);
    const taken = wanted.map((_, nth) =>
      outcomes.filter(({ status }, i) => status === 201 && i % wanted.length === nth),
    );
    const [whole = 0, ...halves] = taken.map(({ length }) => length);
    const found = { doubles: await doubleBookings(scene.sql), broken: await brokenBookings(scene.sql) };
    return { answers: tally(outcomes), whole, halves, ...found };
  });

test('a hall is let whole to one, or each of its halves to one', async () => {
  for (let round = 0; round < 3; round++) {
    const { answers, whole, halves, ...found } = await raceForTheHall();
    const taken = whole === 1 ? 1 : 2;
    expect(answers).toEqual({ '201': taken, '409 slot-unavailable': PEOPLE - taken });
    expect(halves).toEqual(whole === 1 ? [0, 0] : [1, 1]);
    expect(found).toEqual({ doubles: [], broken: [] });
  }
});

test('the constraint alone, without any lock, still lets no half twice', async () => {
  const { answers, doubles, broken } = await raceForTheHall(withoutLocks);
  expect(Object.keys(answers).filter((answer) => answer.startsWith('5'))).toEqual([]);
  expect([doubles, broken]).toEqual([[], []]);
});

test('control: without constraint and locks a half is let twice', async () => {
  const race = () => raceForTheHall(withoutGuards);
  expect(await seesDamage(race, ({ doubles }) => doubles.length > 0)).toBe(true);
});
