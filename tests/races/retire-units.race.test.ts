import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { fireAtOnce, listen, type Shot } from '../support/race.ts';
import { openScene, type Scene } from '../support/scene.ts';

const POOLS = 10;

let scene: Scene;
let address: string;
let place: TestPlace;
let manager: TestActor;
let people: TestActor[];

beforeAll(async () => {
  scene = await openScene({ maxConnections: 20 });
  address = await listen(scene);
  place = await scene.place();
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  people = await Promise.all(Array.from({ length: 8 }, () => signedIn(scene)));
});
afterAll(() => scene?.close());

const bookings = (resourceId: string): Shot[] =>
  people.map((as) => ({
    as,
    path: '/bookings',
    body: { resourceId, start: '2027-09-06T09:00', end: '2027-09-06T12:00' },
    key: newId(),
  }));

/** Whoever was let in must be able to sit down. */
const staysWithoutASeat = () => scene.sql`
  select b.reference from allocations a
  join bookings b on b.place_id = a.place_id and b.id = a.holder_id
  join resources r on r.place_id = b.place_id and r.id = b.resource_id
  where r.retired_on is not null or not exists (select 1 from resource_units ru
    where ru.place_id = a.place_id and ru.resource_id = b.resource_id and ru.unit_id = a.unit_id)`;

test('units are taken from a space while people book it: nobody is given one that has gone', async () => {
  const pools = await Promise.all(Array.from({ length: POOLS }, () => scene.resource(place, { units: 8 })));
  const outcomes = await fireAtOnce(
    address,
    pools.flatMap(({ id, unitIds }): Shot[] => {
      const units = unitIds.slice(0, 2).map((unit, nth) => ({ id: unit, label: `Poste ${nth + 1}` }));
      const retiring: Shot = {
        as: manager,
        path: `/resources/${id}/units`,
        method: 'PUT',
        body: { units },
        key: newId(),
      };
      return [retiring, ...bookings(id)];
    }),
  );
  expect(outcomes.filter(({ status }) => status >= 500)).toEqual([]);
  expect(await staysWithoutASeat()).toEqual([]);
});

test('a space is retired while people book it: it is refused, or nobody gets in', async () => {
  const rooms = await Promise.all(Array.from({ length: POOLS }, () => scene.resource(place, { units: 8 })));
  const outcomes = await fireAtOnce(
    address,
    rooms.flatMap(({ id }): Shot[] => [
      { as: manager, path: `/resources/${id}`, method: 'DELETE', key: newId() },
      ...bookings(id),
    ]),
  );
  expect(outcomes.filter(({ status }) => status >= 500)).toEqual([]);
  expect(await staysWithoutASeat()).toEqual([]);
});
