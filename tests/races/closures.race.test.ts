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

const day = (from: string, to: string) => ({ start: `2027-09-06T${from}`, end: `2027-09-06T${to}` });

/** For each desk one closure and one person who wants it, side by side, all at the same moment. */
const raceForDesks = (count: number, prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const { address } = scene;
    const place = await scene.place();
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    const people = await Promise.all(Array.from({ length: count }, () => signedIn(scene)));
    const desks = await Promise.all(people.map(() => scene.resource(place, { units: 1 })));
    const shots = people.flatMap((as, i) => {
      const wish = { resourceId: desks[i]?.id, ...day('09:00', '13:00') };
      const closure = { unitIds: desks[i]?.unitIds, ...day('12:00', '18:00'), reason: 'Travaux' };
      return [
        { as: manager, path: `/places/${place.slug}/closures`, body: closure, key: newId() },
        { as, path: '/bookings', body: wish, key: newId() },
      ];
    });
    const outcomes = await fireAtOnce(address, shots);
    const closed = tally(outcomes.filter((_, i) => i % 2 === 0));
    const booked = tally(outcomes.filter((_, i) => i % 2 === 1));
    return { closed, booked, doubles: await doubleBookings(scene.sql) };
  });

test('a desk is closed or booked, never both: whichever comes second is refused', async () => {
  for (let round = 0; round < 2; round++) {
    const { closed, booked, doubles } = await raceForDesks(30);
    const { '201': closures = 0, '409 closure-hits-bookings': hits = 0 } = closed;
    const { '201': bookings = 0, '409 slot-unavailable': refused = 0 } = booked;
    expect([closures + hits, bookings + refused]).toEqual([30, 30]);
    expect([closures, hits]).toEqual([refused, bookings]);
    expect(doubles).toEqual([]);
  }
});

/** So much time between looking and writing that all of them have looked before the first has written. */
const slowly = async (sql: Parameters<Prepare>[0]): Promise<void> => {
  await withoutGuards(sql);
  await sql`create function slowed() returns trigger language plpgsql as
    $$ begin perform pg_sleep(0.3); return null; end $$`;
  await sql`create trigger slowed before insert on allocations for each statement execute function slowed()`;
};

test('control: without constraint and locks a desk is closed over a booking, and the harness sees it', async () => {
  const race = () => raceForDesks(8, slowly);
  expect(await seesDamage(race, ({ doubles }) => doubles.length > 0)).toBe(true);
});

test('the constraint alone, without any lock, still lets nobody be closed over', async () => {
  const { closed, booked, doubles } = await raceForDesks(30, withoutLocks);
  expect(Object.keys({ ...closed, ...booked }).filter((answer) => answer.startsWith('5'))).toEqual([]);
  expect(doubles).toEqual([]);
});

/** Four desks that two pools share; every stay is flexible, and closures come and go while people book. */
const stormOfClosures = (prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const place = await scene.place();
    const desks = await scene.resource(place, { units: 4 });
    const front = await scene.resource(place, { units: desks.unitIds.slice(0, 2) });
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    const people = await Promise.all(Array.from({ length: 15 }, () => signedIn(scene)));
    const wishes = people.flatMap((as, i) =>
      [desks, front].map(({ id }, j) => {
        const hour = 9 + ((i * 2 + j * 3) % 7);
        const stay = day(`${String(hour).padStart(2, '0')}:00`, `${hour + 2}:00`);
        return { as, path: '/bookings', body: { resourceId: id, ...stay }, key: newId() };
      }),
    );
    const closures = desks.unitIds.map((unitId, i) => ({
      as: manager,
      path: `/places/${place.slug}/closures`,
      body: {
        unitIds: [unitId],
        ...day(`1${i}:00`, `1${i + 3}:00`),
        reason: 'Ménage',
        displace: { default: i % 2 === 0 ? 'reseat' : 'cancel' },
      },
      key: newId(),
    }));
    const shots = wishes.flatMap((wish, i) => [wish, ...(i % 8 === 4 ? closures.splice(0, 1) : [])]);
    const answers = tally(await fireAtOnce(scene.address, shots));
    return { answers, doubles: await doubleBookings(scene.sql), broken: await brokenBookings(scene.sql) };
  });

test('people are seated anew by bookings and by closures at once, and nobody sits on anybody', async () => {
  const { answers, ...found } = await stormOfClosures();
  const expected = /^(201|409 (slot-unavailable|closure-hits-bookings))$/;
  expect(Object.keys(answers).filter((answer) => !expected.test(answer))).toEqual([]);
  expect(answers['201']).toBeGreaterThan(4);
  expect(found).toEqual({ doubles: [], broken: [] });
});

test('control: without constraint and locks somebody is seated where somebody sits, or it is closed', async () => {
  const race = () => stormOfClosures(withoutGuards);
  expect(await seesDamage(race, ({ doubles }) => doubles.length > 0)).toBe(true);
});
