import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { pageTariffs, type TestPlace, type TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let bob: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  bob = await signedIn(scene);
});
afterAll(() => scene?.close());

type Alternative = { kind: string; start: string; total: number; request: object };

const at = (from: string, to: string, date = '2027-09-06') => ({
  start: `${date}T${from}`,
  end: `${date}T${to}`,
});
const day = (date: string) => ({ formula: 'day', count: 1, date });
const book = async (as: TestActor, resource: TestResource, body: object) => {
  const answer = await scene.call('POST', '/bookings', { as, body: { resourceId: resource.id, ...body } });
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
};
const move = (as: TestActor, { id }: { id: string }, body: object) =>
  scene.call('POST', `/bookings/${id}/reschedule`, { as, body });
const refusedMove = async (as: TestActor, booking: { id: string }, body: object): Promise<Alternative[]> => {
  const answer = await move(as, booking, body);
  expect([answer.status, answer.body.code]).toEqual([409, 'slot-unavailable']);
  return answer.body.alternatives;
};

describe('a move that is refused for lack of room says where the stay could be moved to', () => {
  test('as if its own seat were free, but not to the time it has', async () => {
    const ada = await signedIn(scene);
    const desk = await scene.resource(place, { units: 1 });
    const mine = await book(ada, desk, at('10:00', '12:00'));
    await book(bob, desk, at('12:00', '18:00'));
    const found = await refusedMove(ada, mine, at('13:00', '15:00'));
    expect(found.map(({ kind, start }) => [kind, start.slice(5, 16)])).toEqual([
      ['time', '09-06T09:30'],
      ['time', '09-07T13:00'],
      ['time', '09-08T13:00'],
    ]);
    const [{ request, total } = { request: {}, total: -1 }] = found;
    const moved = await move(ada, mine, { ...request, expectedTotal: total });
    expect([moved.status, moved.body.start]).toEqual([200, '2027-09-06T09:30:00+02:00']);
  });

  test('at what moving it there costs: what the old time counted for counts no more', async () => {
    const ada = await signedIn(scene);
    const desk = await scene.resource(place, { units: 1, tariffs: { ...pageTariffs, month: 2_000 } });
    await book(ada, desk, day('2027-09-06'));
    const capped = await book(ada, desk, day('2027-09-07'));
    expect(capped.total).toBe(400);
    await book(bob, desk, day('2027-09-09'));
    const found = await refusedMove(ada, capped, day('2027-09-09'));
    expect(found.map(({ start, total }) => [start.slice(5, 10), total])).toEqual([
      ['09-10', 400],
      ['09-08', 400],
      ['09-13', 400],
    ]);
    for (const { request, total } of found)
      expect((await move(ada, capped, { ...request, expectedTotal: total })).body.total).toBe(total);
  });

  test('also into another month, with what the first one keeps', async () => {
    const ada = await signedIn(scene);
    const desk = await scene.resource(place, { units: 1, tariffs: { ...pageTariffs, month: 2_000 } });
    await book(ada, desk, day('2027-09-29'));
    await book(ada, desk, day('2027-09-28'));
    const first = await book(ada, desk, day('2027-09-30'));
    await book(bob, desk, day('2027-10-01'));
    const found = await refusedMove(ada, first, day('2027-10-01'));
    for (const { request, total } of found)
      expect((await move(ada, first, { ...request, expectedTotal: total })).status).toBe(200);
    expect(found).toHaveLength(3);
  });

  test('with the points that paid for it', async () => {
    const ada = await signedIn(scene);
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    const desk = await scene.resource(place, { units: 1 });
    const { body: product } = await scene.call('POST', `/places/${place.slug}/passes`, {
      as: manager,
      body: {
        name: 'Un jour',
        kind: 'pass',
        points: 3,
        pointsPerDay: 3,
        amountCents: 1_600,
        vatRateBasisPoints: 2_000,
        resourceIds: [desk.id],
      },
    });
    const bought = { productId: product.id, startsOn: '2027-09-01' };
    expect((await scene.call('POST', '/passes', { as: ada, body: bought })).status).toBe(201);
    const mine = await book(ada, desk, day('2027-09-06'));
    await book(bob, desk, day('2027-09-07'));
    const [{ request, total } = { request: {}, total: -1 }] = await refusedMove(ada, mine, day('2027-09-07'));
    expect([mine.total, total]).toEqual([0, 0]);
    expect((await move(ada, mine, { ...request, expectedTotal: 0 })).status).toBe(200);
  });

  test('and which other places could take it', async () => {
    const there = await scene.place({ slug: 'a-cote' });
    const here = await scene.place({ slug: 'ici-meme' });
    for (const [nth, { id }] of [here, there].entries())
      await scene.sql`update places set lat = ${48.8 + nth / 100}, lon = 2.3, location_precision = 'address' where id = ${id}`;
    const ada = await signedIn(scene);
    const room = await scene.resource(here, { kind: 'machine', units: 1 });
    await scene.resource(there, { kind: 'machine', units: 1 });
    const mine = await book(ada, room, day('2027-09-06'));
    await book(bob, room, day('2027-09-07'));
    const found = await refusedMove(ada, mine, day('2027-09-07'));
    expect(found.at(-1)).toMatchObject({
      kind: 'place',
      placeSlug: 'a-cote',
      total: 1_600,
      indicative: true,
    });
    expect(found.filter(({ kind }) => kind === 'split')).toEqual([]);
  });
});
