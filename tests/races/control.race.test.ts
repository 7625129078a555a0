import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import {
  doubleBookings,
  fireAtOnce,
  type Prepare,
  raceOn,
  seesDamage,
  tally,
  withoutGuards,
  withoutLocks,
} from '../support/race.ts';

/** The race of place-booking.race.test.ts, on a database prepared by the caller. */
const raceForOneDesk = (prepare: Prepare) =>
  raceOn(prepare, async (scene) => {
    const desk = await scene.resource(await scene.place(), { units: 1 });
    const people = await Promise.all(Array.from({ length: 20 }, () => signedIn(scene)));
    const body = { resourceId: desk.id, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
    const shots = Array.from({ length: 10 }, () => people)
      .flat()
      .map((as) => ({ as, path: '/bookings', body, key: newId() }));
    const outcomes = await fireAtOnce(scene.address, shots);
    return { answers: tally(outcomes), doubles: await doubleBookings(scene.sql) };
  });

/**
 * Every person passes the check of the same unchanged server, because nothing but the check is left: had the
 * harness been blind, it would see one booking here too.
 */
test('control: without constraint and locks the same race gives the desk away twice, and the harness sees it', async () => {
  const race = () => raceForOneDesk(withoutGuards);
  const isDamaged = ({ answers, doubles }: Awaited<ReturnType<typeof race>>) =>
    (answers['201'] ?? 0) > 1 && doubles.length > 0;
  expect(await seesDamage(race, isDamaged)).toBe(true);
});

test('the constraint alone, without any lock, still gives the desk to one', async () => {
  const { answers, doubles } = await raceForOneDesk(withoutLocks);
  expect(answers).toEqual({ '201': 1, '409 slot-unavailable': 199 });
  expect(doubles).toEqual([]);
});
