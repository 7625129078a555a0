import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { pageTariffs, type TestPlace, type TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let elsewhere: TestPlace;
let manager: TestActor;
let ada: TestActor;
let bob: TestActor;
let desks: TestResource;

const cancellationPolicy = [
  { hoursBefore: 24, refundPercent: 100 },
  { hoursBefore: 2, refundPercent: 50 },
];

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  elsewhere = await scene.place();
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  bob = await signedIn(scene, { displayName: 'Bob' });
});
afterAll(() => scene?.close());

beforeEach(async () => {
  desks = await scene.resource(place, { units: 2, cancellationPolicy });
  ada = await signedIn(scene, { displayName: 'Ada' });
});

const part = (resource: { id: string }, from: string, to: string, date = '2027-09-06') => ({
  resourceId: resource.id,
  start: `${date}T${from}`,
  end: `${date}T${to}`,
});
const day = (resource: { id: string }, date: string) => part(resource, '09:00', '18:00', date);
const halves = () => [part(desks, '09:00', '12:00'), part(desks, '12:00', '18:00')];
const quote = async (body: object, as: TestActor | null = ada) => {
  const answer = await scene.call('POST', '/quotes', { ...(as && { as }), body });
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return answer.body;
};
const book = (body: object, as = ada) => scene.call('POST', '/bookings', { as, body });
const taken = async (resource: TestResource, unit: number, from: string, to: string) => {
  const body = { ...part(resource, from, to), unitId: resource.unitIds[unit] };
  expect((await book(body, bob)).status).toBe(201);
};
/** What the whole of a stay costs that has been booked, over all places. */
const paid = async (booked: { id: string; linked?: string[] }): Promise<number> => {
  const ids = [booked.id, ...(booked.linked ?? [])];
  const [row] = await scene.sql<{ cents: number }[]>`
    select sum(total_cents)::int as cents from bookings where id = any(${ids}::uuid[])`;
  return row?.cents ?? -1;
};
const buyPass = async (points: number, resources: readonly TestResource[] = [desks]) => {
  const usual = {
    name: 'Carnet',
    kind: 'pass',
    pointsPerDay: 3,
    amountCents: 1_600,
    vatRateBasisPoints: 2_000,
  };
  const body = { ...usual, points, resourceIds: resources.map(({ id }) => id) };
  const { body: product } = await scene.call('POST', `/places/${place.slug}/passes`, { as: manager, body });
  const bought = { productId: product.id, startsOn: '2027-09-01' };
  expect((await scene.call('POST', '/passes', { as: ada, body: bought })).status).toBe(201);
};

describe('the quote of a stay in parts', () => {
  test('tells the price of the whole stay, its parts and its terms, to whoever asks, and holds nothing', async () => {
    const before = await fingerprintOf(scene.sql);
    const answer = await quote({ parts: halves() }, null);
    expect(answer).toMatchObject({
      available: true,
      unitsFree: 2,
      start: '2027-09-06T09:00:00+02:00',
      end: '2027-09-06T18:00:00+02:00',
      total: 1_600,
      currency: 'EUR',
      lines: [{ formula: 'day', count: 1, amountCents: 1_600 }],
      nextSteps: [],
      cancellation: [
        { until: '2027-09-05T09:00:00+02:00', refundPercent: 100 },
        { until: '2027-09-06T07:00:00+02:00', refundPercent: 50 },
      ],
    });
    expect(answer.net + answer.vat).toBe(1_600);
    expect(answer.reason).toBeUndefined();
    expect(answer.parts).toEqual([
      {
        resourceId: desks.id,
        start: '2027-09-06T09:00:00+02:00',
        end: '2027-09-06T12:00:00+02:00',
        available: true,
        unitsFree: 2,
      },
      {
        resourceId: desks.id,
        start: '2027-09-06T12:00:00+02:00',
        end: '2027-09-06T18:00:00+02:00',
        available: true,
        unitsFree: 2,
      },
    ]);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('says which of its parts is full', async () => {
    await taken(desks, 0, '14:00', '15:00');
    await taken(desks, 1, '14:00', '15:00');
    const answer = await quote({ parts: halves() });
    expect(answer).toMatchObject({
      available: false,
      reason: 'slot-unavailable',
      unitsFree: 0,
      total: 1_600,
    });
    expect(answer.parts.map(({ available }: { available: boolean }) => available)).toEqual([true, false]);
  });

  test('sees that the buffer of a part stands in the way of the next, as placing does', async () => {
    const room = await scene.resource(place, { units: 1, bufferMinutes: 30 });
    const parts = [part(room, '09:00', '12:00'), part(room, '12:00', '18:00')];
    const answer = await quote({ parts });
    expect(answer.parts.map(({ available }: { available: boolean }) => available)).toEqual([true, false]);
    expect((await book({ parts })).body.code).toBe('slot-unavailable');
  });

  test('is what is paid then: over two spaces, with a pass, back at the first place, with a month half paid', async () => {
    const room = await scene.resource(place, { units: 1, allocation: 'all', tariffs: { hour: 1_000 } });
    const theirs = await scene.resource(elsewhere, { units: 1 });
    await buyPass(3);
    const stays = [
      [part(desks, '09:00', '12:00'), part(room, '12:00', '14:00'), part(desks, '14:00', '18:00')],
      // The pass pays for one of the two days here: the run that comes back finds it spent.
      [day(desks, '2027-09-07'), day(theirs, '2027-09-08'), day(desks, '2027-09-09')],
      [day(desks, '2027-09-14'), day(desks, '2027-09-15')],
    ];
    const totals: number[] = [];
    for (const parts of stays) {
      const { available, total } = await quote({ parts });
      const answer = await book({ parts, expectedTotal: total });
      expect([available, answer.status, answer.body.code]).toEqual([true, 201, undefined]);
      expect(await paid(answer.body)).toBe(total);
      totals.push(total);
    }
    expect(totals).toEqual([3_600, 3_200, 3_200]);
  });

  test('caps the month once, however often the stay comes back to the place', async () => {
    const cheap = await scene.resource(place, { tariffs: { ...pageTariffs, month: 2_000 } });
    const theirs = await scene.resource(elsewhere, { units: 1 });
    const parts = [day(cheap, '2027-09-07'), day(theirs, '2027-09-08'), day(cheap, '2027-09-09')];
    const { total, bookings } = await quote({ parts });
    expect([total, ...bookings.map((one: { total: number }) => one.total)]).toEqual([
      3_600, 1_600, 1_600, 400,
    ]);
    const answer = await book({ parts, expectedTotal: total });
    expect([answer.status, await paid(answer.body)]).toEqual([201, total]);
  });

  test('tells the price and the terms of each place', async () => {
    const theirs = await scene.resource(elsewhere, { units: 1 });
    const { total, cancellation, bookings } = await quote({
      parts: [part(desks, '09:00', '13:00'), part(theirs, '14:00', '18:00')],
    });
    expect(total).toBe(2_000);
    expect(bookings).toEqual([
      {
        placeSlug: place.slug,
        start: '2027-09-06T09:00:00+02:00',
        end: '2027-09-06T13:00:00+02:00',
        total: 1_000,
        cancellation,
      },
      {
        placeSlug: elsewhere.slug,
        start: '2027-09-06T14:00:00+02:00',
        end: '2027-09-06T18:00:00+02:00',
        total: 1_000,
        cancellation: [],
      },
    ]);
  });

  test('leaves the points alone when the person declines to use them, and so does the booking', async () => {
    await buyPass(30);
    expect((await quote({ parts: halves() })).total).toBe(0);
    const { total } = await quote({ parts: halves(), usePasses: false });
    expect(total).toBe(1_600);
    const answer = await book({ parts: halves(), usePasses: false, expectedTotal: total });
    expect([answer.status, answer.body.total]).toEqual([201, 1_600]);
  });

  test('is not available where placing would say no whatever is free, and says why', async () => {
    const laser = await scene.resource(place, { kind: 'machine', requiresTraining: true });
    const parts = [part(desks, '09:00', '12:00'), part(laser, '12:00', '18:00')];
    expect(await quote({ parts })).toMatchObject({ available: false, reason: 'training-required' });
    expect((await book({ parts })).body.code).toBe('training-required');
  });

  test.each([
    ['parts and a period', () => ({ parts: halves(), start: '2027-09-06T09:00' }), 400, 'stay-form-unclear'],
    ['neither parts nor a space', () => ({ start: '2027-09-06T09:00' }), 400, 'malformed-request'],
    ['one part', () => ({ parts: halves().slice(1) }), 400, 'malformed-request'],
    ['a price of the client’s', () => ({ parts: halves(), expectedTotal: 1 }), 400, 'malformed-request'],
    ['parts in the wrong order', () => ({ parts: halves().reverse() }), 400, 'stay-form-unclear'],
    ['more than there are', () => ({ parts: halves(), quantity: 3 }), 422, 'quantity-above-pool'],
    [
      'a space that does not exist',
      () => ({ parts: [{ ...halves()[0], resourceId: bob.memberId }, halves()[1]] }),
      404,
      'not-found',
    ],
  ])('is refused for %s', async (_, body, status, code) => {
    const answer = await scene.call('POST', '/quotes', { body: body() });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('knows nothing of a draft', async () => {
    const draft = await scene.place({ status: 'draft' });
    const secret = await scene.resource(draft);
    const body = { parts: [part(desks, '09:00', '12:00'), part(secret, '12:00', '18:00')] };
    expect((await scene.call('POST', '/quotes', { as: ada, body })).status).toBe(404);
  });
});

test('the price that was expected of a stay in parts is compared again under the lock', async () => {
  const other = await scene.resource(place);
  await buyPass(3, [desks, other]);
  const { total } = await quote({ parts: halves() });
  expect(total).toBe(0);
  const spend = () => book({ resourceId: other.id, formula: 'day', count: 1, date: '2027-09-06' });
  const parted = () => book({ parts: halves(), expectedTotal: total });
  const answer = await meanwhile(scene, { place, space: desks }, parted, spend);
  expect([answer.status, answer.body]).toMatchObject([
    409,
    { code: 'price-changed', expectedTotal: 0, total: 1_600 },
  ]);
  expect(await scene.sql`select 1 from bookings where resource_id = ${desks.id}`).toEqual([]);
});
