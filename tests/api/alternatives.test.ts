import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let ada: TestActor;
let bob: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  ada = await signedIn(scene);
  bob = await signedIn(scene);
});
afterAll(() => scene?.close());

const book = (as: TestActor, body: unknown) => scene.call('POST', '/bookings', { as, body });
const at = (from: string, to: string) => ({ start: `2027-09-06T${from}`, end: `2027-09-06T${to}` });
const full = async (resource: TestResource, body: Record<string, unknown>) => {
  const answer = await book(bob, { resourceId: resource.id, ...body });
  expect([answer.status, answer.body.code]).toEqual([409, 'slot-unavailable']);
  return answer.body.alternatives;
};

describe('a refusal for lack of room says what could be had instead', () => {
  test('the nearest times at the same place, each with its price, and each can be booked', async () => {
    const desk = await scene.resource(place, { units: 1 });
    await book(ada, { resourceId: desk.id, ...at('10:00', '15:00') });
    const alternatives = await full(desk, at('11:00', '12:00'));
    expect(
      alternatives.map(({ kind, start, total }: Record<string, unknown>) => [kind, start, total]),
    ).toEqual([
      ['time', '2027-09-06T09:00:00+02:00', 400],
      ['time', '2027-09-06T15:00:00+02:00', 400],
      ['time', '2027-09-07T11:00:00+02:00', 400],
    ]);
    for (const { request, total } of alternatives) {
      const answer = await book(bob, { resourceId: desk.id, ...request, expectedTotal: total });
      expect(answer.status).toBe(201);
    }
  });

  test('the same formula on other days', async () => {
    const desk = await scene.resource(place, { units: 1 });
    await book(ada, { resourceId: desk.id, formula: 'day', count: 1, date: '2027-09-06' });
    const [first] = await full(desk, { formula: 'day', count: 1, date: '2027-09-06' });
    expect(first).toMatchObject({
      kind: 'time',
      request: { formula: 'day', date: '2027-09-07' },
      total: 1_600,
    });
  });

  test('two desks one after the other, where the stay needs to change once', async () => {
    const desks = await scene.resource(place, { units: 2 });
    const [left, right] = desks.unitIds;
    await book(ada, { resourceId: desks.id, unitId: left, ...at('09:00', '11:00') });
    await book(ada, { resourceId: desks.id, unitId: right, ...at('13:00', '18:00') });
    const [split] = await full(desks, at('09:00', '15:00'));
    expect(split).toEqual({
      kind: 'split',
      resourceId: desks.id,
      parts: [
        { resourceId: desks.id, start: '2027-09-06T09:00:00+02:00', end: '2027-09-06T13:00:00+02:00' },
        { resourceId: desks.id, start: '2027-09-06T13:00:00+02:00', end: '2027-09-06T15:00:00+02:00' },
      ],
      total: 1_600,
      currency: 'EUR',
    });
  });

  test('the nearest other places that can take the whole stay, with their price and their distance', async () => {
    const { sql } = scene;
    const near = async (lat: number, dayCents: number, name: string) => {
      const there = await scene.place({ slug: name });
      await sql`update places set lat = ${lat}, lon = 2.3, location_precision = 'address' where id = ${there.id}`;
      const resource = await scene.resource(there, { kind: 'machine', units: 1, tariffs: { day: dayCents } });
      return { there, resource };
    };
    const day = { formula: 'day', count: 1, date: '2027-10-06' };
    const here = await near(48.8, 1_000, 'ici');
    const taken = await near(48.81, 1_100, 'tout-pres');
    await near(48.9, 1_300, 'loin');
    const { resource } = await near(48.82, 1_200, 'pres');
    for (const { resource: full } of [here, taken]) await book(ada, { resourceId: full.id, ...day });
    const quote = await scene.call('POST', '/quotes', { body: { resourceId: here.resource.id, ...day } });
    expect(quote.body.available).toBe(false);
    const alternatives = await full(here.resource, day);
    expect(quote.body.alternatives).toEqual(alternatives);
    const places = alternatives.filter(({ kind }: { kind: string }) => kind === 'place');
    expect(places.map(({ placeSlug, total }: Record<string, unknown>) => [placeSlug, total])).toEqual([
      ['pres', 1_200],
      ['loin', 1_300],
    ]);
    expect(places[0]).toMatchObject({ resourceId: resource.id, distanceMeters: 2_224, indicative: true });
    const [{ resourceId, start, end }] = places;
    expect((await book(bob, { resourceId, start, end })).status).toBe(201);
  });

  test('nothing in the past, nothing beyond the horizon, nothing where the place is closed', async () => {
    const desk = await scene.resource(place, { units: 1, maxAdvanceDays: 1 });
    await book(ada, { resourceId: desk.id, formula: 'day', count: 1, date: '2027-09-02' });
    const alternatives = await full(desk, { formula: 'day', count: 1, date: '2027-09-02' });
    expect(alternatives.map(({ start }: { start: string }) => start.slice(0, 10))).toEqual(['2027-09-01']);
  });
});
