import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { pageTariffs, type TestResource } from '../support/place.ts';
import { days, mondays, openSeriesTown, type SeriesTown } from '../support/series.ts';
import { statementsOf } from '../support/statements-of.ts';

let scene: SeriesTown['scene'];
let place: SeriesTown['place'];
let alwaysOpen: SeriesTown['alwaysOpen'];
let ada: SeriesTown['ada'];
let bob: SeriesTown['bob'];
let manager: SeriesTown['manager'];
let repeat: SeriesTown['repeat'];
let quoteSeries: SeriesTown['quoteSeries'];
let bookOnce: SeriesTown['bookOnce'];

beforeAll(async () => {
  ({ scene, place, alwaysOpen, ada, bob, manager, repeat, quoteSeries, bookOnce } = await openSeriesTown());
});
afterAll(() => scene?.close());

type Quoted = { start: string; available: boolean; total: number | null; reason?: string };
type Time = { kind: string; start: string; total: number; request: object };

const buyPass = async (as: TestActor, points: number, resources: readonly TestResource[]) => {
  const usual = {
    name: 'Carnet',
    kind: 'pass',
    pointsPerDay: 3,
    amountCents: 1_600,
    vatRateBasisPoints: 2_000,
  };
  const body = { ...usual, points, resourceIds: resources.map(({ id }) => id) };
  const { body: product } = await scene.call('POST', `/places/${place.slug}/passes`, { as: manager, body });
  const bought = { productId: product.id, startsOn: '2027-01-04' };
  expect((await scene.call('POST', '/passes', { as, body: bought })).status).toBe(201);
};

/** What a quote says of each date, and what was paid for it once it is placed. */
const quotedAndPaid = async (as: TestActor, body: Parameters<SeriesTown['quoteSeries']>[1]) => {
  const quoted = await quoteSeries(as, body);
  expect([quoted.status, quoted.body.code]).toEqual([200, undefined]);
  const placed = await repeat(as, { ...body, onConflict: 'skip', expectedTotal: quoted.body.total });
  expect([placed.status, placed.body.code]).toEqual([201, undefined]);
  const paid: (number | null)[] = [];
  for (const { bookingId } of placed.body.occurrences)
    paid.push(bookingId ? (await scene.call('GET', `/bookings/${bookingId}`, { as })).body.total : null);
  const outcomes = placed.body.occurrences.map(({ reason }: Quoted) => reason);
  return { quoted: quoted.body, totals: totalsOf(quoted.body), paid, outcomes };
};
const totalsOf = ({ occurrences }: { occurrences: Quoted[] }) => occurrences.map(({ total }) => total);
const reasonsOf = ({ occurrences }: { occurrences: Quoted[] }) => occurrences.map(({ reason }) => reason);

describe('the quote of a series', () => {
  test('of more than sixty dates is for people who are signed in', async () => {
    const desk = await scene.resource(alwaysOpen, { maxAdvanceDays: 400 });
    const asked = days(desk, '2027-05-04', 'FREQ=DAILY;COUNT=61');
    const refused = await quoteSeries(null, asked);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'series-needs-account', dates: 61, most: 60 });
    expect((await quoteSeries(ada, asked)).body.occurrences).toHaveLength(61);
  });

  test('shows every date with its price, or what stands against it, to whoever asks, and holds nothing', async () => {
    const desk = await scene.resource(place, { units: 1 });
    await bookOnce(bob, desk, '2027-05-05');
    const before = await fingerprintOf(scene.sql);
    const { status, body } = await quoteSeries(null, days(desk, '2027-05-04', 'FREQ=DAILY;COUNT=4'));
    expect([status, body.total, body.currency]).toEqual([200, 2 * 1_600, 'EUR']);
    expect(body.occurrences).toMatchObject([
      {
        start: '2027-05-04T09:00:00+02:00',
        end: '2027-05-04T18:00:00+02:00',
        available: true,
        total: 1_600,
      },
      { start: '2027-05-05T09:00:00+02:00', available: false, total: null, reason: 'slot-unavailable' },
      // Ascension Day.
      { start: '2027-05-06T00:00:00+02:00', available: false, total: null, reason: 'closed-that-day' },
      { start: '2027-05-07T09:00:00+02:00', available: true, total: 1_600 },
    ]);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('is what placing then does and takes, date by date', async () => {
    const desk = await scene.resource(place, { units: 1 });
    await bookOnce(bob, desk, '2027-01-18');
    const { quoted, totals, paid, outcomes } = await quotedAndPaid(
      ada,
      mondays(desk, { rrule: 'FREQ=WEEKLY;COUNT=12' }),
    );
    expect(totals).toEqual(paid);
    expect(reasonsOf(quoted)).toEqual(outcomes);
  });

  test('caps the month over all dates: the dates that go beyond it cost what is left of it, then nothing', async () => {
    const desk = await scene.resource(place, { tariffs: { ...pageTariffs, month: 5_000 } });
    const person = await signedIn(scene);
    const { quoted, totals, paid } = await quotedAndPaid(
      person,
      days(desk, '2027-01-25', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH;COUNT=8'),
    );
    expect(totals).toEqual([1_600, 1_600, 1_600, 200, 1_600, 1_600, 1_600, 200]);
    expect(paid).toEqual(totals);
    expect(quoted.total).toBe(10_000);
  });

  test('caps each unit that is taken for itself, also where the dates run into each other', async () => {
    const desks = await scene.resource(place, {
      units: 6,
      tariffs: { day: 1_600, week: 3_000, month: 5_000 },
    });
    const person = await signedIn(scene);
    const body = {
      ...days(desks, '2027-02-01', 'FREQ=WEEKLY;COUNT=3'),
      formula: 'week',
      count: 2,
      quantity: 2,
    };
    const { totals, paid } = await quotedAndPaid(person, body);
    expect(totals).toEqual(paid);
  });

  test('spends each point once', async () => {
    const desk = await scene.resource(place);
    const person = await signedIn(scene);
    await buyPass(person, 6, [desk]);
    const { totals, paid } = await quotedAndPaid(person, days(desk, '2027-02-01', 'FREQ=WEEKLY;COUNT=4'));
    expect(totals).toEqual([0, 0, 1_600, 1_600]);
    expect(paid).toEqual(totals);
  });

  test('leaves the points alone when the person declines to use them, and so does the series', async () => {
    const desk = await scene.resource(place);
    const person = await signedIn(scene);
    await buyPass(person, 30, [desk]);
    const body = days(desk, '2027-02-01', 'FREQ=WEEKLY;COUNT=2', { usePasses: false });
    const { totals, paid } = await quotedAndPaid(person, body);
    expect([totals, paid]).toEqual([
      [1_600, 1_600],
      [1_600, 1_600],
    ]);
  });

  test('sees that its own dates run into each other', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const body = { ...days(desk, '2027-06-07', 'FREQ=WEEKLY;COUNT=3'), formula: 'week', count: 2 };
    const { quoted, outcomes } = await quotedAndPaid(ada, body);
    expect(reasonsOf(quoted)).toEqual([undefined, 'slot-unavailable', undefined]);
    expect(outcomes).toEqual(reasonsOf(quoted));
  });

  test('seats others anew where that makes room, for each date in turn', async () => {
    const pool = await scene.resource(place, { units: 2 });
    const at = (from: string, to: string, unit: number) =>
      scene.call('POST', '/bookings', {
        as: bob,
        body: {
          resourceId: pool.id,
          unitId: pool.unitIds[unit],
          start: `2027-01-18T${from}`,
          end: `2027-01-18T${to}`,
        },
      });
    await at('09:00', '10:00', 0);
    await at('10:00', '11:00', 1);
    // As if nobody had chosen these seats.
    await scene.sql`update allocations set is_pinned = false where unit_id = any(${pool.unitIds})`;
    await scene.sql`update bookings set pinned_unit_id = null where resource_id = ${pool.id}`;
    const { quoted, outcomes } = await quotedAndPaid(ada, mondays(pool));
    expect(reasonsOf(quoted)).toEqual([undefined, undefined, undefined, undefined]);
    expect(outcomes).toEqual(reasonsOf(quoted));
  });

  test('says why where nothing of the kind can be booked', async () => {
    const laser = await scene.resource(place, { kind: 'machine', requiresTraining: true });
    const { body } = await quoteSeries(ada, mondays(laser));
    expect([body.total, new Set(reasonsOf(body))]).toEqual([0, new Set(['training-required'])]);
    expect((await repeat(ada, mondays(laser))).body.code).toBe('training-required');
  });

  test.each([
    [{ rrule: 'FREQ=WEEKLY' }, 422, 'rrule-endless'],
    [{ rrule: 'FREQ=SECONDLY;COUNT=1000000' }, 422, 'rrule-not-supported'],
    [{ rrule: 'FREQ=DAILY;COUNT=1000000' }, 422, 'rrule-too-long'],
    [{ quantity: 9 }, 422, 'quantity-above-pool'],
    [{ audience: 'solidarity' }, 422, 'audience-not-verified'],
    [{ end: undefined }, 400, 'stay-form-unclear'],
    [{ expectedTotal: 1 }, 400, 'malformed-request'],
    [{ parts: [] }, 400, 'malformed-request'],
  ])('is refused for %j, as the series is', async (more, status, code) => {
    const desk = await scene.resource(place);
    const answer = await quoteSeries(ada, mondays(desk, more));
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('costs the same statements however many dates there are', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1, maxAdvanceDays: 500 });
    const count = (dates: number) =>
      statementsOf(scene, () => quoteSeries(ada, days(desk, '2027-01-11', `FREQ=DAILY;COUNT=${dates}`)));
    // The first one reads what the place offers; the others know it.
    await count(1);
    expect(await count(300)).toBe(await count(3));
  });
});

describe('the price that was expected of a series', () => {
  test('is that of all its dates; another one is refused, and nothing is written', async () => {
    const desk = await scene.resource(place);
    const before = await fingerprintOf(scene.sql);
    const refused = await repeat(ada, mondays(desk, { expectedTotal: 3_201 }));
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'price-changed', expectedTotal: 3_201, total: 3_200, currency: 'EUR' },
    ]);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
    const { body } = await repeat(ada, mondays(desk, { expectedTotal: 3_200 }));
    expect(body.total).toBe(3_200);
  });

  test('is not that of a series that lost a date meanwhile', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const body = mondays(desk, { onConflict: 'skip' });
    const { total: expectedTotal } = (await quoteSeries(ada, body)).body;
    await bookOnce(bob, desk, '2027-01-18');
    const answer = await repeat(ada, { ...body, expectedTotal });
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'price-changed', total: 2_400 }]);
  });

  test('is compared under the lock', async () => {
    const [desk, other] = [await scene.resource(place), await scene.resource(place)];
    const person = await signedIn(scene);
    await buyPass(person, 3, [desk, other]);
    const body = days(desk, '2027-02-01', 'FREQ=WEEKLY;COUNT=2');
    const { total: expectedTotal } = (await quoteSeries(person, body)).body;
    const day = { resourceId: other.id, formula: 'day', count: 1, date: '2027-02-01' };
    const answer = await meanwhile(
      scene,
      { place, space: desk },
      () => repeat(person, { ...body, expectedTotal }),
      () => scene.call('POST', '/bookings', { as: person, body: day }),
    );
    expect([expectedTotal, answer.status, answer.body]).toMatchObject([
      1_600,
      409,
      { code: 'price-changed', total: 3_200 },
    ]);
  });
});

describe('for each date that can’t be had the nearest times are told', () => {
  const timesOf = (dates: { alternatives?: Time[] }[]) =>
    dates.map(({ alternatives = [] }) => alternatives.map(({ start }) => start.slice(5, 16)));

  test('in the quote and in the refusal alike, with the price that they have beside the other dates', async () => {
    const desk = await scene.resource(place, { units: 1 });
    await bookOnce(bob, desk, '2027-01-18');
    await bookOnce(bob, desk, '2027-02-01');
    const body = mondays(desk);
    const quoted = (await quoteSeries(ada, body)).body;
    const refused = await repeat(ada, body);
    expect([refused.status, refused.body.code]).toEqual([409, 'series-conflict']);
    const told = timesOf(refused.body.conflicts);
    expect(told).toEqual([
      ['01-18T12:00', '01-19T09:00', '01-20T09:00'],
      ['02-01T12:00', '02-02T09:00', '02-03T09:00'],
    ]);
    const missing = quoted.occurrences.filter(({ available }: Quoted) => !available);
    expect(timesOf(missing)).toEqual(told);
    const [{ alternatives }] = refused.body.conflicts;
    expect((await repeat(ada, { ...body, onConflict: 'skip' })).status).toBe(201);
    for (const { request, total } of alternatives) {
      const answer = await scene.call('POST', '/bookings', {
        as: ada,
        body: { resourceId: desk.id, ...request, expectedTotal: total },
      });
      expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    }
  });

  test('also where the place is closed that day, but not on dates of the series itself', async () => {
    const desk = await scene.resource(place, { units: 1 });
    // Easter Monday.
    const body = days(desk, '2027-03-26', 'FREQ=DAILY;COUNT=4');
    const { conflicts } = (await repeat(ada, body)).body;
    expect(conflicts.map(({ start }: Quoted) => start.slice(5, 10))).toEqual(['03-27', '03-28', '03-29']);
    expect(timesOf(conflicts).map((dates) => dates.map((start) => start.slice(0, 5)))).toEqual([
      ['03-25', '03-24', '03-30'],
      ['03-30', '03-25', '03-31'],
      ['03-30', '03-31', '04-01'],
    ]);
  });

  test('for ten dates at most', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const body = days(desk, '2027-06-07', 'FREQ=WEEKLY;COUNT=12');
    expect((await repeat(bob, { ...body, onConflict: 'skip' })).status).toBe(201);
    const { conflicts } = (await repeat(ada, body)).body;
    expect(conflicts).toHaveLength(12);
    expect(conflicts.filter((one: object) => 'alternatives' in one)).toHaveLength(10);
  });
});
