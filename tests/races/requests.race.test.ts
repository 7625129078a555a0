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
  withoutRowLocks,
} from '../support/race.ts';
import type { Scene } from '../support/scene.ts';

const furnish = async (here: Scene) => {
  const place = await here.place();
  const newRoom = () => here.resource(place, { kind: 'meeting_room', units: 1, requiresApproval: true });
  const managers = await Promise.all(
    Array.from({ length: 10 }, () => signedIn(here, { roles: [{ placeId: place.id, role: 'manager' }] })),
  );
  const wish = (room: { id: string }) => ({
    resourceId: room.id,
    start: '2027-09-06T09:00',
    end: '2027-09-06T13:00',
  });
  const movesOf = async (id: string) =>
    (
      await here.sql<{ to: string }[]>`
        select to_status as to from booking_transitions where booking_id = ${id} and from_status is not null`
    ).map(({ to }) => to);
  return { newRoom, managers, wish, movesOf };
};

/** One request, and ten managers who answer it at once, all in one way or in two. */
const raceOfAnswers = (answers: readonly ('approval' | 'rejection')[], prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const { newRoom, managers, wish, movesOf } = await furnish(scene);
    const body = wish(await newRoom());
    const request = await scene.call('POST', '/bookings', { as: await signedIn(scene), body });
    const shots = managers.map((as, i) => {
      const path = `/bookings/${request.body.id}/${answers[i % answers.length]}`;
      return { as, path, key: newId() };
    });
    const answered = tally(await fireAtOnce(scene.address, shots));
    return { answered, moves: await movesOf(request.body.id) };
  });

test('ten managers who approve one request at once approve it once', async () => {
  const { answered, moves } = await raceOfAnswers(['approval']);
  expect(answered).toEqual({ '200': 1, '409 invalid-transition': 9 });
  expect(moves).toEqual(['confirmed']);
});

test('control: without locks several managers approve the same request', async () => {
  const race = () => raceOfAnswers(['approval'], withoutRowLocks);
  const isDamaged = ({ answered, moves }: Awaited<ReturnType<typeof race>>) =>
    (answered['200'] ?? 0) > 1 && moves.length > 1;
  expect(await seesDamage(race, isDamaged)).toBe(true);
});

test('control: without locks one request is approved by some and rejected by others', async () => {
  const race = () => raceOfAnswers(['approval', 'rejection'], withoutRowLocks);
  expect(await seesDamage(race, ({ moves }) => new Set(moves).size > 1)).toBe(true);
});

test('a request that some approve while others reject it ends in one way, whole', () =>
  raceOn(undefined, async (scene) => {
    const { newRoom, managers, wish, movesOf } = await furnish(scene);
    const ada = await signedIn(scene);
    for (let round = 0; round < 2; round++) {
      const body = wish(await newRoom());
      const { body: request } = await scene.call('POST', '/bookings', { as: ada, body });
      const shots = managers.map((as, i) => {
        const what = i % 2 ? 'rejection' : 'approval';
        return { as, path: `/bookings/${request.id}/${what}`, key: newId() };
      });
      const answers = tally(await fireAtOnce(scene.address, shots));
      expect(answers).toEqual({ '200': 1, '409 invalid-transition': 9 });
      expect(await movesOf(request.id)).toHaveLength(1);
    }
    expect(await brokenBookings(scene.sql)).toEqual([]);
  }));

/** Forty ask for one room, and the place approves whatever was accepted. */
const raceForOneRoom = (prepare?: Prepare) =>
  raceOn(prepare, async (scene) => {
    const { newRoom, managers, wish } = await furnish(scene);
    const body = wish(await newRoom());
    const people = await Promise.all(Array.from({ length: 40 }, () => signedIn(scene)));
    const wishes = people.map((as) => ({ as, path: '/bookings', body, key: newId() }));
    const asked = await fireAtOnce(scene.address, wishes);
    const requests = asked.filter(({ status }) => status === 201);
    const approvals = requests.flatMap(({ id }) =>
      managers.slice(0, 2).map((as) => ({ as, path: `/bookings/${id}/approval`, key: newId() })),
    );
    const { '200': approved = 0 } = tally(await fireAtOnce(scene.address, approvals));
    return { asked: tally(asked), approved, doubles: await doubleBookings(scene.sql) };
  });

test('a pending request keeps its room: of forty for one room one is taken in and approved', async () => {
  expect(await raceForOneRoom()).toEqual({
    asked: { '201': 1, '409 slot-unavailable': 39 },
    approved: 1,
    doubles: [],
  });
});

test('control: without constraint and locks several are approved for one room', async () => {
  const race = () => raceForOneRoom(withoutGuards);
  const isDamaged = ({ approved, doubles }: Awaited<ReturnType<typeof race>>) =>
    approved > 1 && doubles.length > 0;
  expect(await seesDamage(race, isDamaged)).toBe(true);
});
