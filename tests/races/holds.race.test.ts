import { expireLapsedBookings } from '@escale/api';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import {
  brokenBookings,
  doubleBookings,
  fireAtOnce,
  type Prepare,
  raceOn,
  type Shot,
  seesDamage,
  tally,
  withoutGuards,
  withoutRowLocks,
} from '../support/race.ts';

const DESKS = 12;

/**
 * Holds that run out at once or in half a second (in the latter only, if `areFresh`), while most of their people confirm them, the job ends them, twice at a
 * time, and others want the desks, then and once more afterwards.
 */
const raceAgainstTheClock = (prepare?: Prepare, areFresh = false) =>
  raceOn(prepare, async (scene) => {
    const { address, sql, call } = scene;
    const place = await scene.place();
    const others = await Promise.all(Array.from({ length: 4 }, () => signedIn(scene)));
    const shots: Shot[] = [];
    for (let i = 0; i < DESKS; i++) {
      const desk = await scene.resource(place, { units: 1 });
      const body = { resourceId: desk.id, start: '2027-09-06T09:00', end: '2027-09-06T13:00' };
      const as = await signedIn(scene);
      const hold = await call('POST', '/bookings', { as, body: { ...body, hold: true } });
      const path = `/bookings/${hold.body.id}/confirmation`;
      // Ahead of those who want the desks, or the pool's connections would all be theirs until the holds are gone.
      if (i % 3 > 0) shots.unshift({ as, path, key: newId() });
      shots.push(...others.map((other) => ({ as: other, path: '/bookings', body, key: newId() })));
    }
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    await sql`
      update bookings set hold_expires_at = domain_now() + make_interval(secs => 0.5 * (${areFresh} or id::text ~ '[02468ace]$')::int)
      where status = 'held'`;
    const jobs = async () => {
      for (let i = 0; i < 10; i++) {
        await Promise.all([expireLapsedBookings(scene.ports), expireLapsedBookings(scene.ports)]);
        await wait(50);
      }
    };
    const [outcomes] = await Promise.all([fireAtOnce(address, shots), jobs()]);
    // Whoever was told that it is taken asks again, now that what nobody confirmed is gone.
    const again = shots.filter(({ path }, i) => path === '/bookings' && outcomes[i]?.status === 409);
    outcomes.push(...(await fireAtOnce(address, again)));
    const moves = await sql<{ to: string[] }[]>`
      select array_agg(to_status order by id) as to from booking_transitions where from_status = 'held' group by booking_id`;
    return {
      answers: Object.keys(tally(outcomes)).sort(),
      movedTwice: moves.filter(({ to }) => to.length > 1).length,
      takenAndGone: moves.filter(({ to }) => to.includes('confirmed') && to.includes('expired')).length,
      doubles: await doubleBookings(sql),
      broken: await brokenBookings(sql),
    };
  });

test('a hold that is confirmed while it runs out is either confirmed or gone, and its desk is given to one', async () => {
  const { answers, ...found } = await raceAgainstTheClock();
  const known = /^(200|201|409 (hold-expired|invalid-transition|slot-unavailable))$/;
  expect(answers.filter((answer) => !known.test(answer))).toEqual([]);
  expect(found).toEqual({ movedTwice: 0, takenAndGone: 0, doubles: [], broken: [] });
});

test('control: without constraint and locks the desks of lapsed holds are given away twice', async () => {
  const race = () => raceAgainstTheClock(withoutGuards);
  expect(await seesDamage(race, ({ doubles }) => doubles.length > 0)).toBe(true);
});

test('control: without locks a hold is both confirmed and gone', async () => {
  // A confirmation that began in time is still on its way when the first holds run out.
  const race = () => raceAgainstTheClock((sql) => withoutRowLocks(sql, 1), true);
  expect(await seesDamage(race, ({ takenAndGone }) => takenAndGone > 0)).toBe(true);
});
