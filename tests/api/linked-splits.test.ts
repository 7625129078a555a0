import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let ada: TestActor;
let bob: TestActor;
let here: TestPlace;
let there: TestPlace;
let ours: TestResource;
let theirs: TestResource;

beforeAll(async () => {
  scene = await openScene();
  ada = await signedIn(scene);
  bob = await signedIn(scene);
});
afterAll(() => scene?.close());

/** Each test: two places two kilometres apart with one room each, far from those of the other tests. */
let lon = 1;
beforeEach(async () => {
  lon++;
  [here, there] = [await scene.place(), await scene.place()];
  await locate(here, 48.8);
  await locate(there, 48.82);
  ours = await scene.resource(here, { kind: 'workshop', units: 1 });
  theirs = await scene.resource(there, { kind: 'workshop', units: 1 });
});
const locate = ({ id }: TestPlace, lat: number) =>
  scene.sql`update places set lat = ${lat}, lon = ${lon}, location_precision = 'address' where id = ${id}`;

type Split = { kind: string; parts: { resourceId: string; start: string; end: string }[]; total: number };

const at = (date: string, from: string, to: string, until = date) => ({
  start: `${date}T${from}`,
  end: `${until}T${to}`,
});
const book = (as: TestActor, body: object) => scene.call('POST', '/bookings', { as, body });
const taken = async (resource: TestResource, period: object) =>
  expect((await book(bob, { resourceId: resource.id, ...period })).status).toBe(201);
const splitsFor = async (period: object): Promise<Split[]> => {
  const answer = await book(ada, { resourceId: ours.id, ...period });
  expect([answer.status, answer.body.code]).toEqual([409, 'slot-unavailable']);
  return answer.body.alternatives.filter(({ kind }: Split) => kind === 'split');
};
const shown = ({ parts }: Split) =>
  parts.map(({ resourceId, start, end }) => [
    resourceId === ours.id ? 'here' : 'there',
    start.slice(5, 16),
    end.slice(5, 16),
  ]);

describe('a stay over two places', () => {
  test('is offered where neither a split here nor another place can have that time, and is booked as it is', async () => {
    await taken(ours, at('2027-09-08', '09:00', '18:00'));
    await taken(theirs, at('2027-09-06', '09:00', '18:00'));
    const [split, ...more] = await splitsFor(at('2027-09-06', '09:00', '18:00', '2027-09-08'));
    expect(more).toEqual([]);
    expect(split && shown(split)).toEqual([
      ['here', '09-06T09:00', '09-07T18:00'],
      ['there', '09-08T09:00', '09-08T18:00'],
    ]);
    expect(split).toMatchObject({
      resourceId: ours.id,
      total: 4_800,
      currency: 'EUR',
      places: [
        { placeSlug: here.slug, placeName: 'Un lieu' },
        { placeSlug: there.slug, placeName: 'Un lieu' },
      ],
    });
    const answer = await book(ada, { parts: split?.parts, expectedTotal: split?.total });
    expect([answer.status, answer.body.linked?.length]).toEqual([201, 1]);
    const [other] = answer.body.linked;
    const read = async (id: string, as = ada) => (await scene.call('GET', `/bookings/${id}`, { as })).body;
    const whole = await read(other);
    expect((await read(answer.body.id)).elsewhere).toEqual([
      { bookingId: other, placeName: 'Un lieu', start: whole.start, end: whole.end, status: 'confirmed' },
    ]);
    expect(whole.elsewhere).toMatchObject([{ bookingId: answer.body.id }]);
    const host = await signedIn(scene, { roles: [{ placeId: here.id, role: 'host' }] });
    expect((await read(answer.body.id, host)).elsewhere).toBeUndefined();
  });

  test('begins elsewhere where that leaves more of it here', async () => {
    await taken(ours, at('2027-09-06', '09:00', '18:00'));
    await taken(theirs, at('2027-09-08', '09:00', '18:00'));
    const [split] = await splitsFor(at('2027-09-06', '09:00', '18:00', '2027-09-08'));
    expect(split && shown(split)).toEqual([
      ['there', '09-06T09:00', '09-06T18:00'],
      ['here', '09-07T09:00', '09-08T18:00'],
    ]);
  });

  test('leaves an hour to get there in the middle of a day', async () => {
    await taken(ours, at('2027-09-06', '14:00', '18:00'));
    await taken(theirs, at('2027-09-06', '09:00', '12:00'));
    const [split] = await splitsFor(at('2027-09-06', '09:00', '18:00'));
    expect(split && shown(split)).toEqual([
      ['here', '09-06T09:00', '09-06T14:00'],
      ['there', '09-06T15:00', '09-06T18:00'],
    ]);
  });

  test('is in the quote too, at what it costs the person', async () => {
    await taken(ours, at('2027-09-08', '09:00', '18:00'));
    await taken(theirs, at('2027-09-06', '09:00', '18:00'));
    const body = { resourceId: ours.id, ...at('2027-09-06', '09:00', '18:00', '2027-09-08') };
    const quote = await scene.call('POST', '/quotes', { body });
    expect([quote.body.available, quote.body.reason]).toEqual([false, 'slot-unavailable']);
    expect(quote.body.alternatives[0]).toMatchObject({ kind: 'split', total: 4_800 });
    const { parts } = quote.body.alternatives[0];
    expect((await scene.call('POST', '/quotes', { body: { parts } })).body).toMatchObject({
      available: true,
      total: 4_800,
    });
  });

  test.each([
    ['another place can have all of it', async () => undefined],
    [
      'the other place is too far',
      async () => {
        await taken(theirs, at('2027-09-06', '09:00', '18:00'));
        await locate(there, 48.95);
      },
    ],
    [
      'nothing of it is free here or there',
      async () => {
        await taken(ours, at('2027-09-06', '09:00', '18:00', '2027-09-07'));
        await taken(theirs, at('2027-09-06', '09:00', '18:00', '2027-09-08'));
      },
    ],
  ])('is not offered where %s', async (_, prepare) => {
    await taken(ours, at('2027-09-08', '09:00', '18:00'));
    await prepare();
    expect(await splitsFor(at('2027-09-06', '09:00', '18:00', '2027-09-08'))).toEqual([]);
  });
});

describe('a stay in parts that is refused for lack of room', () => {
  test('says where all of it could be had in one piece, and what else could be had', async () => {
    const others = await scene.resource(here, { units: 1 });
    await taken(others, at('2027-09-06', '12:00', '18:00'));
    const parts = [
      { resourceId: ours.id, ...at('2027-09-06', '09:00', '12:00') },
      { resourceId: others.id, ...at('2027-09-06', '12:00', '18:00') },
    ];
    const answer = await book(ada, { parts });
    expect([answer.status, answer.body.code]).toEqual([409, 'slot-unavailable']);
    const [whole, ...rest] = answer.body.alternatives;
    expect(whole).toMatchObject({ kind: 'time', resourceId: ours.id, total: 1_600 });
    expect(new Set(rest.map(({ kind }: Split) => kind))).toEqual(new Set(['time', 'place']));
    const { resourceId, request, total } = whole;
    expect((await book(ada, { resourceId, ...request, expectedTotal: total })).status).toBe(201);
  });

  test('says at which other times its first space has room', async () => {
    await taken(ours, at('2027-09-06', '12:00', '18:00'));
    const parts = [
      { resourceId: ours.id, ...at('2027-09-06', '09:00', '11:00') },
      { resourceId: ours.id, ...at('2027-09-06', '11:00', '13:00') },
    ];
    const { body } = await book(ada, { parts });
    const times = body.alternatives.filter(({ kind }: Split) => kind === 'time');
    expect(times.map(({ start }: { start: string }) => start.slice(5, 16))).toEqual([
      '09-07T09:00',
      '09-08T09:00',
      '09-09T09:00',
    ]);
  });
});
