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

  test('nothing in the past, nothing beyond the horizon, nothing where the place is closed', async () => {
    const desk = await scene.resource(place, { units: 1, maxAdvanceDays: 1 });
    await book(ada, { resourceId: desk.id, formula: 'day', count: 1, date: '2027-09-02' });
    const alternatives = await full(desk, { formula: 'day', count: 1, date: '2027-09-02' });
    expect(alternatives.map(({ start }: { start: string }) => start.slice(0, 10))).toEqual(['2027-09-01']);
  });
});
