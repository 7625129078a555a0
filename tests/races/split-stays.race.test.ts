import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import type { TestResource } from '../support/place.ts';
import {
  doubleBookings,
  fireAtOnce,
  type Prepare,
  raceOn,
  seesDamage,
  tally,
  withoutGuards,
} from '../support/race.ts';

const part = ({ id: resourceId }: TestResource, from: string, to: string) => ({
  resourceId,
  start: `2027-09-06T${from}`,
  end: `2027-09-06T${to}`,
});

/** Three desks at each of two places; people want a morning here and an afternoon there, or the other way round. */
const raceForTwoPlaces = (prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const [here, there] = [await scene.place(), await scene.place()];
    const [left, right] = [await scene.resource(here), await scene.resource(there)];
    const people = await Promise.all(Array.from({ length: 40 }, () => signedIn(scene)));
    const shots = people.map((as, i) => {
      const [first, second] = i % 2 === 0 ? [left, right] : [right, left];
      const body = { parts: [part(first, '09:00', '13:00'), part(second, '13:00', '18:00')] };
      return { as, path: '/bookings', body, key: newId() };
    });
    const answers = tally(await fireAtOnce(scene.address, shots));
    const halves = await scene.sql`
      select group_id from bookings b where status <> 'cancelled' group by group_id
      having count(*) <> 2 or (select count(*) from allocations a where a.holder_id = any(array_agg(b.id))) <> 2`;
    return { answers, halves, doubles: await doubleBookings(scene.sql) };
  });

test('stays over two places in opposite orders are booked whole, as many as fit, and nobody waits for ever', async () => {
  const { answers, halves, doubles } = await raceForTwoPlaces();
  expect(answers).toEqual({ '201': 6, '409 slot-unavailable': 34 });
  expect([halves, doubles]).toEqual([[], []]);
});

test('control: without constraint and locks a desk is given away twice, and the harness sees it', async () => {
  const race = () => raceForTwoPlaces(withoutGuards);
  expect(await seesDamage(race, ({ doubles }) => doubles.length > 0)).toBe(true);
});
