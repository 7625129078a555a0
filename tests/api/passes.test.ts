import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let manager: TestActor;
let person: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
});
beforeEach(async () => {
  desks = await scene.resource(place, {
    cancellationPolicy: [{ hoursBefore: 0, refundPercent: 100 }],
    tariffs: { hour: 400, half_day: 1_000, day: 1_600, week: 6_000 },
  });
  person = await signedIn(scene);
});
afterAll(() => scene?.close());

/** Casaco's own: ten days or fifteen half-days. */
const usual = {
  name: 'Carnet 10 jours',
  kind: 'pass',
  points: 30,
  pointsPerHalfDay: 2,
  pointsPerDay: 3,
  amountCents: 18_000,
  vatRateBasisPoints: 2_000,
};

const sell = async (wish: object = {}, as = manager) => {
  const body = { ...usual, resourceIds: [desks.id], ...wish };
  return scene.call('POST', `/places/${place.slug}/passes`, { as, body });
};
const buy = async (wish: object = {}, startsOn = '2027-09-01', as = person) => {
  const { body: product } = await sell(wish);
  const answer = await scene.call('POST', '/passes', { as, body: { productId: product.id, startsOn } });
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
};
const days = (date: string, count = 1) => ({ resourceId: desks.id, formula: 'day', count, date });
const quote = async (body: object, as = person) => (await scene.call('POST', '/quotes', { as, body })).body;
const book = async (body: object, as = person) => {
  const answer = await scene.call('POST', '/bookings', { as, body });
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
};
const act = (booking: { id: string }, what: string, as = person) =>
  scene.call('POST', `/bookings/${booking.id}/${what}`, { as });
const left = async (passId: string) => {
  const { body } = await scene.call('GET', '/passes', { as: person });
  const found = body.find(({ id }: { id: string }) => id === passId);
  return found.periods.map(({ pointsLeft }: { pointsLeft: number | null }) => pointsLeft);
};

describe('a pass', () => {
  test('is on sale for everyone to see, until it is retired', async () => {
    const { status, body: product } = await sell();
    expect(status).toBe(201);
    const shown = async () =>
      (await scene.call('GET', `/places/${place.slug}/passes`)).body.filter(
        ({ id }: { id: string }) => id === product.id,
      );
    expect(await shown()).toEqual([product]);
    const changed = await scene.call('PATCH', `/pass-products/${product.id}`, {
      as: manager,
      body: { amountCents: 20_000 },
    });
    expect(changed.body).toEqual({ ...product, amountCents: 20_000 });
    expect((await scene.call('DELETE', `/pass-products/${product.id}`, { as: manager })).status).toBe(204);
    expect(await shown()).toEqual([]);
    const body = { productId: product.id };
    expect((await scene.call('POST', '/passes', { as: person, body })).status).toBe(404);
  });

  test('stays as it was sold, whatever becomes of the product', async () => {
    const other = await scene.resource(place);
    const { body: product } = await sell();
    const mine = async () => (await scene.call('GET', '/passes', { as: person })).body[0];
    await scene.call('POST', '/passes', {
      as: person,
      body: { productId: product.id, startsOn: '2027-09-01' },
    });
    const bought = await mine();
    expect(bought).toMatchObject({
      name: usual.name,
      points: 30,
      amountCents: 18_000,
      vatRateBasisPoints: 2_000,
    });
    const body = { name: 'Autre', amountCents: 1, vatRateBasisPoints: 0, resourceIds: [other.id] };
    const changed = await scene.call('PATCH', `/pass-products/${product.id}`, { as: manager, body });
    expect([changed.status, changed.body]).toMatchObject([200, body]);
    expect(await mine()).toEqual(bought);
    expect((await quote(days('2027-09-06'))).total).toBe(0);
    expect((await quote({ ...days('2027-09-06'), resourceId: other.id })).total).toBe(1_600);
    await scene.call('DELETE', `/pass-products/${product.id}`, { as: manager });
    expect([await mine(), (await book(days('2027-09-06'))).total]).toEqual([bought, 0]);
  });

  test('pays before money, and the quote says so', async () => {
    const pass = await buy();
    expect(pass).toMatchObject({ startsOn: '2027-09-01', endsOn: '2028-08-31', paidAt: null });
    const body = days('2027-09-06', 2);
    expect(await quote(body)).toMatchObject({
      total: 0,
      lines: [{ formula: 'pass', count: 6, passId: pass.id }],
    });
    expect((await quote({ ...body, usePasses: false })).total).toBe(3_200);
    expect((await quote(body, await signedIn(scene))).total).toBe(3_200);
    expect((await book({ ...body, usePasses: false })).total).toBe(3_200);
    expect(await left(pass.id)).toEqual([30]);
    expect((await book(body)).total).toBe(0);
    expect(await left(pass.id)).toEqual([24]);
    const [message] =
      await scene.sql`select payload, place_id from outbox where topic = 'pass.bought' and payload ->> 'memberId' = ${person.memberId}`;
    const payload = { memberId: person.memberId, passId: pass.id, startsAtOnce: false };
    expect(message).toEqual({ payload, place_id: place.id });
  });

  test('leaves what it can not pay to money, and never pays beyond its end', async () => {
    const pass = await buy({ points: 4, validMonths: 1 }, '2027-09-01');
    expect((await book(days('2027-09-06', 2))).total).toBe(1_600);
    expect(await left(pass.id)).toEqual([1]);
    const late = await buy({ validMonths: 1 }, '2027-09-01');
    expect((await book(days('2027-09-30', 2))).total).toBe(1_600);
    expect(await left(late.id)).toEqual([27]);
  });

  test('of another place, or for another space, never pays', async () => {
    const elsewhere = await scene.resource(await scene.place());
    const other = await scene.resource(place);
    const foreign = await sell({ resourceIds: [elsewhere.id] });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'resource-not-of-this-place']);
    await buy();
    for (const { id: resourceId } of [elsewhere, other])
      expect((await quote({ ...days('2027-09-06'), resourceId })).total).toBe(1_600);
  });

  test('gets its points back: all when all is refunded, else the percent of the tier, rounded down', async () => {
    const pass = await buy();
    const booking = await book(days('2027-09-06', 2));
    expect((await act(booking, 'cancellation')).body.refund.amountCents).toBe(0);
    expect(await left(pass.id)).toEqual([30]);
    await scene.sql`update resources set cancellation_policy = '[{"hoursBefore": 0, "refundPercent": 50}]'
      where id = ${desks.id}`;
    await act(await book(days('2027-09-07')), 'cancellation');
    expect(await left(pass.id)).toEqual([28]);
    await act(await book(days('2027-09-07')), 'cancellation', manager);
    expect(await left(pass.id)).toEqual([28]);
  });

  test('is spent by a hold when it is confirmed; if it is empty then, the hold is refused at that price', async () => {
    const pass = await buy({ points: 3 });
    const held = await book({ ...days('2027-09-06'), hold: true });
    expect([held.total, await left(pass.id)]).toEqual([0, [3]]);
    const booking = await book(days('2027-09-07'));
    expect(await left(pass.id)).toEqual([0]);
    const refused = await act(held, 'confirmation');
    expect([refused.status, refused.body.code]).toEqual([409, 'price-changed']);
    await act(booking, 'cancellation');
    expect((await act(held, 'confirmation')).body).toMatchObject({ status: 'confirmed', total: 0 });
    expect(await left(pass.id)).toEqual([0]);
  });

  test('follows a stay that is moved', async () => {
    const pass = await buy();
    const booking = await book(days('2027-09-06', 2));
    const body = days('2027-09-13', 1);
    const { resourceId: _, ...when } = body;
    const moved = await scene.call('POST', `/bookings/${booking.id}/reschedule`, { as: person, body: when });
    expect([moved.status, moved.body.total, await left(pass.id)]).toEqual([200, 0, [27]]);
  });

  test('is bought once, whatever is retried, and paid once', async () => {
    const { body: product } = await sell();
    const body = { productId: product.id, startsAtOnce: true };
    const send = () => scene.call('POST', '/passes', { as: person, key: 'le-carnet', body });
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    const asked = await scene.sql`select detail from audit where subject_id = ${first.body.id}`;
    expect(asked).toEqual([{ detail: { startsAtOnce: true } }]);
    expect((await scene.call('GET', '/passes', { as: person })).body).toHaveLength(1);
    const pay = () => scene.call('POST', `/passes/${first.body.id}/payment`, { as: manager });
    const [paid, again] = [await pay(), await pay()];
    expect(paid.body.paidAt).not.toBeNull();
    expect([again.status, again.body.code]).toEqual([409, 'pass-already-paid']);
  });

  test.each([
    [{ points: undefined }, 422, 'pass-points-unclear'],
    [{ pointsPerDay: undefined, pointsPerHalfDay: undefined }, 422, 'pass-points-unclear'],
    [{ points: 1 }, 422, 'pass-points-unclear'],
    [{ points: 0 }, 400, 'malformed-request'],
    [{ points: 2.5 }, 400, 'malformed-request'],
    [{ amountCents: -1 }, 400, 'malformed-request'],
    [{ amountCents: 1e12 }, 400, 'malformed-request'],
    [{ amountCents: 10.5 }, 400, 'malformed-request'],
    [{ resourceIds: [] }, 400, 'malformed-request'],
    [{ name: '  ' }, 400, 'malformed-request'],
    [{ validMonths: 37 }, 400, 'malformed-request'],
  ])('that makes no sense is refused: %j', async (wish, status, code) => {
    const answer = await sell(wish);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test.each([
    ['2020-01-01', 422, 'date-in-the-past'],
    ['2029-01-01', 422, 'pass-begins-too-late'],
    ['2027-02-30', 400, 'malformed-date'],
  ])('does not begin on %s', async (startsOn, status, code) => {
    const { body: product } = await sell();
    const answer = await scene.call('POST', '/passes', {
      as: person,
      body: { productId: product.id, startsOn },
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('a subscription', () => {
  const monthly = { kind: 'subscription', points: 6 };

  test('renews each month: what is spent of one is whole in the next', async () => {
    const pass = await buy(monthly, '2027-09-15');
    expect(pass).toMatchObject({
      endsOn: null,
      periods: [{ startsOn: '2027-09-15', endsOn: '2027-10-14' }, {}],
    });
    expect((await book(days('2027-10-13', 3))).total).toBe(0);
    expect((await book(days('2027-10-06'))).total).toBe(1_600);
    expect((await book(days('2027-10-18'))).total).toBe(0);
    const rows = await scene.sql`
      select starts_on::text, points_left from pass_periods where pass_id = ${pass.id} order by starts_on`;
    expect(rows).toEqual([
      { starts_on: '2027-09-15', points_left: 0 },
      { starts_on: '2027-10-15', points_left: 0 },
    ]);
  });

  test('without points pays for everything in its months', async () => {
    await buy({ ...monthly, points: undefined }, '2027-09-01');
    expect((await book(days('2027-09-06', 10))).total).toBe(0);
  });

  test('ends with its month, and pays for nothing after', async () => {
    const pass = await buy(monthly, '2027-09-01');
    const ended = await scene.call('POST', `/passes/${pass.id}/termination`, { as: person });
    expect(ended.body.endsOn).toBe('2027-09-30');
    expect((await quote(days('2027-09-29'))).total).toBe(0);
    expect((await quote(days('2027-10-04'))).total).toBe(1_600);
  });

  test('whose later months pay for stays is ended once these are given up', async () => {
    const pass = await buy(monthly, '2027-09-01');
    const end = (as = person) => scene.call('POST', `/passes/${pass.id}/termination`, { as });
    const foreseen = async () =>
      (await scene.call('GET', `/passes/${pass.id}/termination`, { as: person })).body;
    const alone = { endsOn: '2027-09-30', keptUntil: '2027-09-30', hasEnded: false, laterStays: [] };
    await book(days('2027-09-06'));
    expect(await foreseen()).toEqual(alone);
    const later = await book(days('2027-10-04'));
    const { id: bookingId, reference, start, end: until } = later;
    for (const who of [person, manager]) {
      const refused = await end(who);
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({
        code: 'subscription-pays-later-stays',
        endsOn: '2027-09-30',
        keptUntil: '2027-10-31',
        bookings: [{ bookingId, reference, start, end: until, points: 3 }],
      });
    }
    const seen = { endsOn: '2027-09-30', keptUntil: '2027-10-31', hasEnded: false };
    const laterStays = [{ bookingId, reference, start, end: until, points: 3 }];
    expect(await foreseen()).toEqual({ ...seen, laterStays });
    expect(await left(pass.id)).toEqual([3, 3]);
    await act(later, 'cancellation');
    expect((await end()).body.endsOn).toBe('2027-09-30');
    expect((await end()).body.endsOn).toBe('2027-09-30');
    expect(await foreseen()).toEqual({ ...alone, hasEnded: true });
    const told = await scene.sql`
      select payload ->> 'memberId' as "memberId" from outbox
      where topic = 'pass.terminated' and payload ->> 'passId' = ${pass.id}`;
    expect(told).toEqual([{ memberId: person.memberId }]);
  });

  test('goes on to the month of the last stay when the person keeps them, and no further', async () => {
    const pass = await buy(monthly, '2027-09-01');
    await book(days('2027-10-29', 2));
    const body = { laterStays: 'keep' };
    const ended = await scene.call('POST', `/passes/${pass.id}/termination`, { as: person, body });
    expect([ended.status, ended.body.endsOn]).toEqual([200, '2027-11-30']);
    expect((await quote(days('2027-11-29'))).total).toBe(0);
    expect((await quote(days('2027-12-01'))).total).toBe(1_600);
  });

  test('can not pay for a stay that is moved behind its end', async () => {
    const pass = await buy(monthly, '2027-09-01');
    const booking = await book(days('2027-09-06'));
    await scene.call('POST', `/passes/${pass.id}/termination`, { as: person });
    const body = { formula: 'day', count: 1, date: '2027-10-04' };
    const moved = await scene.call('POST', `/bookings/${booking.id}/reschedule`, { as: person, body });
    expect([moved.status, moved.body.total]).toEqual([200, 1_600]);
  });

  test('is ended; a pass is not', async () => {
    const pass = await buy();
    const answer = await scene.call('POST', `/passes/${pass.id}/termination`, { as: person });
    expect([answer.status, answer.body.code]).toEqual([422, 'not-a-subscription']);
  });
});

describe('what a place has sold', () => {
  test('is listed for its managers, with who has it, its state and what is left', async () => {
    place = await scene.place();
    manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    desks = await scene.resource(place);
    const [spent, later, over] = [
      await buy(),
      await buy({ kind: 'subscription', points: 6 }, '2027-10-01'),
      await buy({ validMonths: 1 }),
    ];
    await scene.sql`update passes set starts_on = '2020-01-01', ends_on = '2020-12-31' where id = ${over.id}`;
    await scene.sql`update passes set starts_on = '2020-01-01' where id = ${spent.id}`;
    await book(days('2027-09-06'));
    const sold = async (query = '') =>
      (await scene.call('GET', `/places/${place.slug}/sold-passes${query}`, { as: manager })).body;
    expect(
      (await sold()).items.map(({ id, status }: { id: string; status: string }) => [id, status]),
    ).toEqual([
      [over.id, 'over'],
      [later.id, 'upcoming'],
      [spent.id, 'current'],
    ]);
    const { items } = await sold('?status=current');
    expect(items).toEqual([
      expect.objectContaining({
        id: spent.id,
        memberId: person.memberId,
        memberName: 'Camille Test',
        paidAt: null,
        periods: [expect.objectContaining({ pointsLeft: 27 })],
      }),
    ]);
    const first = await sold('?limit=2');
    const second = await sold(`?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([over.id, later.id, spent.id]);
    expect(second.nextCursor).toBeNull();
    const looks =
      await scene.sql`select 1 from audit where place_id = ${place.id} and action = 'passes.listed'`;
    expect(looks).toHaveLength(4);
  });

  test.each(['status=spent', 'limit=0', 'cursor=x'])('is not listed by %s', async (query) => {
    const answer = await scene.call('GET', `/places/${place.slug}/sold-passes?${query}`, { as: manager });
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed-request']);
  });
});
