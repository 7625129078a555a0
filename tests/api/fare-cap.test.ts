import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

/** Open dates of September 2027 at the desk of the pricing page: 16 € a day, 200 € a month. */
const september = [1, 2, 3, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17, 20, 21, 22, 23, 24, 27, 28, 29, 30].map(
  (day) => `2027-09-${String(day).padStart(2, '0')}`,
);

let scene: Scene;
let desks: TestResource;
let person: TestActor;

const fullRefund = [{ hoursBefore: 0, refundPercent: 100 }];

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

const furnish = async (wish: Parameters<Scene['resource']>[1] = {}) => {
  desks = await scene.resource(await scene.place(), { units: 3, cancellationPolicy: fullRefund, ...wish });
  person = await signedIn(scene);
};

const day = (date = '') => ({ resourceId: desks.id, formula: 'day', count: 1, date });
const quote = async (body: object, as: TestActor = person) =>
  (await scene.call('POST', '/quotes', { as, body })).body;
const book = async (body: object, as: TestActor = person) => {
  const answer = await scene.call('POST', '/bookings', { as, body });
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
};
const bookDays = async (dates: readonly string[]) => {
  const booked = [];
  for (const date of dates) booked.push(await book(day(date)));
  return booked;
};
const cancel = async (booking: { id: string }, as: TestActor = person) => {
  const answer = await scene.call('POST', `/bookings/${booking.id}/cancellation`, { as });
  expect(answer.status).toBe(200);
  return answer.body;
};
const sum = (bookings: { total: number }[]) => bookings.reduce((cents, { total }) => cents + total, 0);
const counters = () => scene.sql`
  select lane, month, paid_cents::int as paid, gross_cents::int as gross from fare_counters
  where member_id = ${person.memberId} and gross_cents > 0 order by month, lane`;

describe('a month in pieces', () => {
  test('never costs more than the month: the rest of it is free, and the quote says so before', async () => {
    await furnish();
    const booked = await bookDays(september.slice(0, 12));
    expect(sum(booked)).toBe(12 * 1_600);
    expect((await quote(day(september[12]))).total).toBe(800);
    const fares = await scene.call('GET', '/me/month-fares', { as: person });
    expect(fares.body).toMatchObject([
      {
        resourceId: desks.id,
        month: '2027-09',
        lane: 1,
        paidCents: 19_200,
        monthPriceCents: 20_000,
        savedCents: 0,
      },
    ]);
    const rest = await bookDays(september.slice(12));
    const [capped] = (await scene.call('GET', '/me/month-fares', { as: person })).body;
    expect([capped.paidCents, capped.savedCents]).toEqual([20_000, 22 * 1_600 - 20_000]);
    expect(rest.map(({ total }) => total)).toEqual([800, ...Array(9).fill(0)]);
    expect(
      rest[0].lines.map(({ formula, amountCents }: { formula: string; amountCents: number }) => [
        formula,
        amountCents,
      ]),
    ).toEqual([
      ['day', 1_600],
      ['cap', -800],
    ]);
    expect(await counters()).toEqual([{ lane: 1, month: '2027-09', paid: 20_000, gross: 22 * 1_600 }]);
    expect((await book(day('2027-10-01'))).total).toBe(1_600);
  });

  test('is counted for one person: somebody else pays the ordinary price', async () => {
    const other = await signedIn(scene);
    expect((await quote(day(september[13]), other)).total).toBe(1_600);
  });

  test('costs who is not signed in what it costs a person who has paid nothing', async () => {
    const body = { resourceId: desks.id, start: '2027-08-23T09:00', end: '2027-09-30T18:00' };
    const anonymous = (await scene.call('POST', '/quotes', { body })).body;
    expect(anonymous.total).toBe((await quote(body, await signedIn(scene))).total);
  });

  test('of two desks at once is two months, each with a counter of its own', async () => {
    await furnish();
    const both = await book({ ...day(september[0]), quantity: 2 });
    const third = await book(day(september[0]));
    const later = await book(day(september[1]));
    expect([both.total, third.total, later.total]).toEqual([3_200, 1_600, 1_600]);
    expect(await counters()).toEqual([
      { lane: 1, month: '2027-09', paid: 3_200, gross: 3_200 },
      { lane: 2, month: '2027-09', paid: 1_600, gross: 1_600 },
      { lane: 3, month: '2027-09', paid: 1_600, gross: 1_600 },
    ]);
  });

  test('is not sold at a price that was true a moment ago', async () => {
    await furnish();
    await bookDays(september.slice(0, 12));
    const body = { ...day(september[12]), expectedTotal: 1_600 };
    const answer = await scene.call('POST', '/bookings', { as: person, body });
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'price-changed', total: 800 }]);
    const answers = await Promise.all(
      september
        .slice(12, 15)
        .map((date) =>
          scene.call('POST', '/bookings', { as: person, body: { ...day(date), expectedTotal: 800 } }),
        ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe('a cancellation', () => {
  test('of the first days gives no free days: what remains still costs the month', async () => {
    await furnish();
    const booked = await bookDays(september.slice(0, 15));
    expect(sum(booked)).toBe(20_000);
    const preview = await scene.call('GET', `/bookings/${booked[0].id}`, { as: person });
    expect(preview.body.cancellation).toMatchObject({ refundPercentNow: 100, refundCentsNow: 0 });
    expect((await cancel(booked[0])).refund).toEqual({ percent: 100, amountCents: 0 });
    expect((await cancel(booked[1])).refund.amountCents).toBe(0);
    expect((await cancel(booked[2])).refund.amountCents).toBe(800);
  });

  test('of all days gives back all that was paid, in whatever order, and as each preview said', async () => {
    await furnish();
    const booked = await bookDays(september.slice(0, 16));
    let back = 0;
    for (const booking of booked.toReversed()) {
      const { body } = await scene.call('GET', `/bookings/${booking.id}`, { as: person });
      const { refund } = await cancel(booking);
      expect(refund.amountCents).toBe(body.cancellation.refundCentsNow);
      back += refund.amountCents;
    }
    expect(back).toBe(20_000);
    expect(await counters()).toEqual([]);
    expect(
      await scene.sql`select 1 from fare_shares s join bookings b on b.id = s.booking_id
      where b.member_id = ${person.memberId}`,
    ).toEqual([]);
  });

  test('in a list of bookings previews the same as one by one', async () => {
    await furnish();
    await bookDays(september.slice(0, 14));
    const { items } = (await scene.call('GET', '/bookings?limit=100', { as: person })).body;
    for (const item of items)
      expect(item.cancellation).toEqual(
        (await scene.call('GET', `/bookings/${item.id}`, { as: person })).body.cancellation,
      );
  });

  test('with a tier below 100 percent gives that part; the fee no longer counts towards the month', async () => {
    await furnish({ cancellationPolicy: [{ hoursBefore: 0, refundPercent: 50 }] });
    const [first] = await bookDays(september.slice(0, 2));
    expect((await cancel(first)).refund).toEqual({ percent: 50, amountCents: 800 });
    expect(await counters()).toEqual([{ lane: 1, month: '2027-09', paid: 1_600, gross: 1_600 }]);
  });
});

describe('a hold', () => {
  const confirm = (booking: { id: string }, expectedTotal?: number) =>
    scene.call('POST', `/bookings/${booking.id}/confirmation`, {
      as: person,
      ...(expectedTotal !== undefined && { body: { expectedTotal } }),
    });

  test('counts for nothing while nobody has paid: letting one lapse makes no day free', async () => {
    await furnish();
    const month = { resourceId: desks.id, start: '2027-09-01T09:00', end: '2027-09-30T18:00', hold: true };
    expect((await book(month)).total).toBe(20_000);
    expect((await book(day(september[13]))).total).toBe(1_600);
    expect(await counters()).toEqual([{ lane: 1, month: '2027-09', paid: 1_600, gross: 1_600 }]);
  });

  test('is sold when it is confirmed: for less, when the month has been paid meanwhile', async () => {
    await furnish();
    await bookDays(september.slice(0, 12));
    const held = await book({ ...day(september[12]), hold: true });
    expect(held.total).toBe(800);
    await book(day(september[13]));
    const confirmed = await confirm(held);
    expect([confirmed.status, confirmed.body.total]).toEqual([200, 0]);
    expect((await scene.call('GET', `/bookings/${held.id}`, { as: person })).body.total).toBe(0);
    expect(await counters()).toEqual([{ lane: 1, month: '2027-09', paid: 20_000, gross: 14 * 1_600 }]);
  });

  test('is refused at its old price when the month it counted on is paid no more', async () => {
    await furnish();
    const booked = await bookDays(september.slice(0, 13));
    const held = await book({ ...day(september[13]), hold: true });
    expect(held.total).toBe(0);
    await cancel(booked[0]);
    const refused = await confirm(held);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'price-changed', expectedTotal: 0, total: 800 },
    ]);
    expect((await scene.call('GET', `/bookings/${held.id}`, { as: person })).body.status).toBe('held');
  });

  test('is confirmed at the new price by whoever has seen it and agrees, and not for a cent more', async () => {
    await furnish();
    const booked = await bookDays(september.slice(0, 13));
    const held = await book({ ...day(september[13]), hold: true });
    await cancel(booked[0]);
    expect((await confirm(held, 799)).body).toMatchObject({ code: 'price-changed', expectedTotal: 799 });
    const confirmed = await confirm(held, 800);
    expect([confirmed.status, confirmed.body.total]).toEqual([200, 800]);
  });
});

describe('a request', () => {
  test('counts at once, and no more when the place rejects it', async () => {
    await furnish({ requiresApproval: true });
    const [{ place_id: placeId } = { place_id: '' }] = await scene.sql`
      select place_id from place_of_id where id = ${desks.id}`;
    const manager = await signedIn(scene, { roles: [{ placeId, role: 'manager' }] });
    const asked = await book(day(september[0]));
    expect([asked.status, (await counters()).length]).toEqual(['requested', 1]);
    const rejected = await scene.call('POST', `/bookings/${asked.id}/rejection`, { as: manager });
    expect(rejected.body.refund).toEqual({ percent: 100, amountCents: 1_600 });
    expect(await counters()).toEqual([]);
  });
});

describe('a move', () => {
  const move = async (booking: { id: string }, date: string) => {
    const body = { formula: 'day', count: 1, date };
    const answer = await scene.call('POST', `/bookings/${booking.id}/reschedule`, { as: person, body });
    expect(answer.status).toBe(200);
    return answer.body;
  };

  test('inside its month changes no price', async () => {
    await furnish();
    const booked = await bookDays(september.slice(0, 13));
    expect((await move(booked[0], '2027-09-30')).total).toBe(1_600);
    expect(await counters()).toEqual([{ lane: 1, month: '2027-09', paid: 20_000, gross: 13 * 1_600 }]);
  });

  test('out of a month that is paid leaves it paid, and gets nothing back by being cancelled after', async () => {
    await furnish();
    const booked = await bookDays(september.slice(0, 15));
    const moved = await move(booked[0], '2027-10-04');
    expect(moved.total).toBe(3_200);
    expect(moved.lines.map(({ formula }: { formula: string }) => formula)).toEqual(['day', 'kept']);
    expect((await cancel(moved)).refund.amountCents).toBe(1_600);
  });

  test('to a new month of an unpaid day costs what it costs there', async () => {
    await furnish();
    const [first] = await bookDays(september.slice(0, 2));
    expect((await move(first, '2027-10-04')).total).toBe(1_600);
    expect(await counters()).toEqual([
      { lane: 1, month: '2027-09', paid: 1_600, gross: 1_600 },
      { lane: 1, month: '2027-10', paid: 1_600, gross: 1_600 },
    ]);
  });
});
