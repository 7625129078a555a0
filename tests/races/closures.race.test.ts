import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import {
  doubleBookings,
  fireAtOnce,
  listen,
  tally,
  withoutConstraint,
  withoutLocks,
} from '../support/race.ts';
import { openScene, type Scene } from '../support/scene.ts';

type Prepare = NonNullable<Parameters<typeof openScene>[0]>['prepare'];

const withScene = async <T>(
  work: (scene: Scene, address: string) => Promise<T>,
  prepare?: Prepare,
): Promise<T> => {
  const scene = await openScene({ maxConnections: 20, ...(prepare && { prepare }) });
  try {
    return await work(scene, await listen(scene));
  } finally {
    await scene.close();
  }
};

const day = (from: string, to: string) => ({ start: `2027-09-06T${from}`, end: `2027-09-06T${to}` });

/** Thirty desks; for each of them one person who wants it and one closure, all at the same moment. */
const raceForDesks = (prepare?: Prepare) =>
  withScene(async (scene, address) => {
    const place = await scene.place();
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    const people = await Promise.all(Array.from({ length: 30 }, () => signedIn(scene)));
    const desks = await Promise.all(people.map(() => scene.resource(place, { units: 1 })));
    const wishes = people.map((as, i) => {
      const body = { resourceId: desks[i]?.id, ...day('09:00', '13:00') };
      return { as, path: '/bookings', body, key: newId() };
    });
    const closures = desks.map(({ unitIds }) => {
      const body = { unitIds, ...day('12:00', '18:00'), reason: 'Travaux' };
      return { as: manager, path: `/places/${place.slug}/closures`, body, key: newId() };
    });
    const outcomes = await fireAtOnce(address, [...closures, ...wishes]);
    const closed = tally(outcomes.slice(0, closures.length));
    const booked = tally(outcomes.slice(closures.length));
    return { closed, booked, doubles: await doubleBookings(scene.sql) };
  }, prepare);

test('a desk is closed or booked, never both: whichever comes second is refused', async () => {
  for (let round = 0; round < 3; round++) {
    const { closed, booked, doubles } = await raceForDesks();
    const { '201': closures = 0, '409 closure-hits-bookings': hits = 0 } = closed;
    const { '201': bookings = 0, '409 slot-unavailable': refused = 0 } = booked;
    expect([closures + hits, bookings + refused]).toEqual([30, 30]);
    expect([closures, hits]).toEqual([refused, bookings]);
    expect(doubles).toEqual([]);
  }
});

test('control: without constraint and locks a desk is closed over a booking, and the harness sees it', async () => {
  const { doubles } = await raceForDesks(async (sql) => {
    await withoutConstraint(sql);
    await withoutLocks(sql);
  });
  expect(doubles.length).toBeGreaterThan(0);
});

test('the constraint alone, without any lock, still lets nobody be closed over', async () => {
  const { closed, booked, doubles } = await raceForDesks(withoutLocks);
  expect(Object.keys({ ...closed, ...booked }).filter((answer) => answer.startsWith('5'))).toEqual([]);
  expect(doubles).toEqual([]);
});

/** Four desks that two pools share; every stay is flexible, and closures come and go while people book. */
test('people are seated anew by bookings and by closures at once, and nobody sits on anybody', async () => {
  await withScene(async (scene, address) => {
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
    const answers = tally(await fireAtOnce(address, shots));
    const expected = /^(201|409 (slot-unavailable|closure-hits-bookings))$/;
    expect(Object.keys(answers).filter((answer) => !expected.test(answer))).toEqual([]);
    expect(answers['201']).toBeGreaterThan(4);
    expect(await doubleBookings(scene.sql)).toEqual([]);
    const unseated = await scene.sql`
      select b.id from bookings b left join allocations a on a.place_id = b.place_id and a.holder_id = b.id
      group by b.place_id, b.id having count(a.id) <> case when min(b.status) = 'cancelled' then 0 else min(b.quantity) end`;
    expect(unseated).toEqual([]);
  });
});
