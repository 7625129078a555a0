import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { fireAtOnce, listen, tally } from '../support/race.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let address: string;
let place: TestPlace;
let managers: TestActor[];
let ada: TestActor;

beforeAll(async () => {
  scene = await openScene({ maxConnections: 20 });
  address = await listen(scene);
  place = await scene.place();
  ada = await signedIn(scene);
  const roles = [{ placeId: place.id, role: 'manager' as const }];
  managers = await Promise.all(Array.from({ length: 6 }, () => signedIn(scene, { roles })));
});
afterAll(() => scene?.close());

const bookedDesk = async () => {
  const desk = await scene.resource(place, { units: 8 });
  const body = { resourceId: desk.id, start: '2027-09-06T09:00', end: '2027-09-06T10:00' };
  const { body: booking } = await scene.call('POST', '/bookings', { as: ada, body });
  return { path: `/bookings/${booking.id}/reschedule`, revision: Number(booking.revision) };
};
const at = (hour: number) => ({ start: `2027-09-06T${hour}:00`, end: `2027-09-06T${hour + 1}:00` });

test('managers who move the same booking at once: one does, and the others are told what it has become', async () => {
  for (let round = 0; round < 4; round++) {
    const { path, revision } = await bookedDesk();
    const moves = managers.map((as, nth) => ({
      as,
      path,
      body: { ...at(nth + 11), revision },
      key: newId(),
    }));
    const outcomes = await fireAtOnce(address, moves);
    expect(tally(outcomes)).toEqual({ '200': 1, '409 booking-changed': managers.length - 1 });
  }
});

test('control: without saying what they saw, each overwrites the other', async () => {
  const { path } = await bookedDesk();
  const moves = managers.map((as, nth) => ({ as, path, body: at(nth + 11), key: newId() }));
  expect(tally(await fireAtOnce(address, moves))).toEqual({ '200': managers.length });
});
