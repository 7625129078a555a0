import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let ada: TestActor;
let bob: TestActor;
let host: TestActor;
const idOf = new Map<string, string>();

const dates = ['2027-09-06', '2027-09-07', '2027-09-08', '2027-09-09', '2027-09-10'];

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  const desks = await scene.resource(place, { units: 2 });
  ada = await signedIn(scene, { displayName: 'Ada Lovelace' });
  bob = await signedIn(scene, { displayName: 'Bob' });
  host = await signedIn(scene, { roles: [{ placeId: place.id, role: 'host' }] });
  const book = async (as: TestActor, date: string) => {
    const body = { resourceId: desks.id, formula: 'half_day', half: 'morning', date };
    return String((await scene.call('POST', '/bookings', { as, body })).body.id);
  };
  for (const date of dates) idOf.set(date, await book(ada, date));
  idOf.set('of Bob', await book(bob, '2027-09-06'));
  await scene.call('POST', `/bookings/${idOf.get('2027-09-10')}/cancellation`, { as: ada });
});
afterAll(() => scene?.close());

const list = (as: TestActor, query = '') => scene.call('GET', `/bookings${query}`, { as });
const datesOf = ({ body }: Awaited<ReturnType<typeof list>>): string[] =>
  body.items.map((item: { start: string }) => item.start.slice(0, 10));

describe('my bookings', () => {
  test('are mine alone, the soonest first', async () => {
    expect(datesOf(await list(ada))).toEqual(dates);
    expect(datesOf(await list(bob))).toEqual(['2027-09-06']);
  });

  test('come latest first when asked', async () => {
    expect(datesOf(await list(ada, '?order=latest'))).toEqual(dates.toReversed());
  });

  test('can be narrowed by dates, both included, by state and by place', async () => {
    expect(datesOf(await list(ada, '?from=2027-09-07&to=2027-09-08'))).toEqual(['2027-09-07', '2027-09-08']);
    expect(datesOf(await list(ada, '?status=cancelled'))).toEqual(['2027-09-10']);
    const elsewhere = await scene.place();
    expect(datesOf(await list(ada, `?place=${elsewhere.slug}`))).toEqual([]);
    expect(datesOf(await list(ada, `?place=${place.slug}&limit=1`))).toEqual(['2027-09-06']);
  });

  test.each(['soonest', 'latest'])('come page by page, none twice and none left out (%s)', async (order) => {
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null; pages++) {
      expect(pages).toBeLessThan(4);
      const page = await list(ada, `?limit=2&order=${order}${cursor && `&cursor=${cursor}`}`);
      seen.push(...datesOf(page));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual(order === 'soonest' ? dates : dates.toReversed());
  });
});

describe("a place's bookings", () => {
  test('are seen by those who work there, with names, and the look is written down', async () => {
    const page = await list(host, `?scope=place&place=${place.slug}`);
    expect(page.body.items).toHaveLength(6);
    expect(page.body.items.map((item: { memberName: string }) => item.memberName)).toContain('Ada Lovelace');
    const [entry] = await scene.sql`select actor_id, place_id from audit where action = 'bookings.listed'`;
    expect(entry).toEqual({ actor_id: host.memberId, place_id: place.id });
  });

  test('are nobody else’s business, be they manager of another place', async () => {
    const elsewhere = await scene.place();
    const rival = await signedIn(scene, { roles: [{ placeId: elsewhere.id, role: 'owner' }] });
    for (const as of [ada, rival])
      expect((await list(as, `?scope=place&place=${place.slug}`)).status).toBe(404);
    expect((await list(rival, '?scope=place')).status).toBe(404);
  });
});

describe('one booking', () => {
  test('is read by the person without their own name, by the place with it and a trace', async () => {
    const id = idOf.get('2027-09-07');
    const mine = await scene.call('GET', `/bookings/${id}`, { as: ada });
    expect(mine.body).not.toHaveProperty('memberName');
    const theirs = await scene.call('GET', `/bookings/${id}`, { as: host });
    expect(theirs.body.memberName).toBe('Ada Lovelace');
    expect(
      await scene.sql`select actor_id from audit where action = 'booking.read' and subject_id = ${String(id)}`,
    ).toEqual([{ actor_id: host.memberId }]);
  });

  test('of somebody else is as unknown as one that never was', async () => {
    const foreign = await scene.call('GET', `/bookings/${idOf.get('of Bob')}`, { as: ada });
    const unknown = await scene.call('GET', '/bookings/01890000-0000-7000-8000-000000000000', { as: ada });
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    const { requestId: _1, ...one } = foreign.body;
    const { requestId: _2, ...other } = unknown.body;
    expect(one).toEqual(other);
  });
});
