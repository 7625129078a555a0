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
} from '../support/race.ts';

/** Five rooms, let singly, in pairs around the circle, and all together named forwards and backwards. */
const raceForFiveUnits = (prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const { address, sql } = scene;
    const place = await scene.place();
    const rooms = await scene.resource(place, { kind: 'meeting_room', units: 5 });
    const units = rooms.unitIds;
    const pairs = units.map((unit, i) => [unit, units[(i + 1) % units.length] ?? unit]);
    const joined = await Promise.all(
      [units, units.toReversed(), ...pairs, ...pairs.map((pair) => pair.toReversed())].map((ids) =>
        scene.resource(place, { kind: 'event_room', units: ids, allocation: 'all' }),
      ),
    );
    const people = await Promise.all(Array.from({ length: 30 }, () => signedIn(scene)));
    const period = { start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
    const wishes = [
      { resourceId: rooms.id, quantity: 5 },
      { resourceId: rooms.id, quantity: 2 },
      ...units.map((unitId) => ({ resourceId: rooms.id, unitId })),
      ...joined.map(({ id }) => ({ resourceId: id })),
    ];
    const shots = Array.from({ length: 4 }, () => people)
      .flat()
      .map((as, i) => ({
        as,
        path: '/bookings',
        body: { ...wishes[i % wishes.length], ...period },
        key: newId(),
      }));
    const answers = tally(await fireAtOnce(address, shots));
    return { answers, doubles: await doubleBookings(sql), broken: await brokenBookings(sql) };
  });

test('five units wanted singly, in pairs and together, in opposite orders: none twice, nobody a part, no deadlock', async () => {
  const { answers, ...found } = await raceForFiveUnits();
  const { '201': taken = 0, '409 slot-unavailable': refused = 0, ...others } = answers;
  expect([taken > 0 && taken <= 5, taken + refused, others]).toEqual([true, 120, {}]);
  expect(found).toEqual({ doubles: [], broken: [] });
});

test('control: without constraint and locks the same units are given away twice', async () => {
  const race = () => raceForFiveUnits(withoutGuards);
  expect(await seesDamage(race, ({ doubles }) => doubles.length > 0)).toBe(true);
});
