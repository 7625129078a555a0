import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf } from '../support/fingerprint.ts';
import { days, mondays, openSeriesTown, type SeriesTown, told } from '../support/series.ts';

let scene: SeriesTown['scene'];
let place: SeriesTown['place'];
let ada: SeriesTown['ada'];
let bob: SeriesTown['bob'];
let manager: SeriesTown['manager'];
let repeat: SeriesTown['repeat'];
let addBack: SeriesTown['addBack'];
let bookOnce: SeriesTown['bookOnce'];
let seatsOf: SeriesTown['seatsOf'];

beforeAll(async () => {
  ({ scene, place, ada, bob, manager, repeat, addBack, bookOnce, seatsOf } = await openSeriesTown());
});
afterAll(() => scene?.close());

describe('what stands against some dates', () => {
  test('is named for all of them, and nothing is written', async () => {
    const desk = await scene.resource(place, { units: 1 });
    await bookOnce(bob, desk, '2027-03-22');
    const before = await fingerprintOf(scene.sql);
    const body = mondays(desk, {
      start: '2027-03-15T09:00',
      end: '2027-03-15T11:00',
      rrule: 'FREQ=WEEKLY;COUNT=10',
    });
    const answer = await repeat(ada, body);
    expect([answer.status, answer.body.code]).toEqual([409, 'series-conflict']);
    expect(answer.body.conflicts).toMatchObject([
      { start: '2027-03-22T09:00:00+01:00', code: 'slot-unavailable' },
      // Easter Monday, and Whit Monday.
      { start: '2027-03-29T09:00:00+02:00', code: 'outside-opening-hours' },
      { start: '2027-05-17T09:00:00+02:00', code: 'outside-opening-hours' },
    ]);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('is skipped and kept with its reason, where the person wants the others', async () => {
    const desk = await scene.resource(place, { units: 1 });
    await bookOnce(bob, desk, '2027-05-05');
    // 6 May is Ascension Day; 8 and 9 May are a weekend.
    const body = days(desk, '2027-05-03', 'FREQ=DAILY;COUNT=8', { onConflict: 'skip' });
    const series = await repeat(ada, body);
    expect([series.status, series.body.total]).toEqual([201, 4 * 1_600]);
    expect(told(series)).toEqual([
      '2027-05-03 booked',
      '2027-05-04 booked',
      '2027-05-05 slot-unavailable',
      '2027-05-06 closed-that-day',
      '2027-05-07 booked',
      '2027-05-08 closed-that-day',
      '2027-05-09 closed-that-day',
      '2027-05-10 booked',
    ]);
  });

  test('is the answer too where every date would be skipped', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const body = days(desk, '2027-05-08', 'FREQ=DAILY;COUNT=2', { onConflict: 'skip' });
    const { status, body: answer } = await repeat(ada, body);
    expect([status, answer.code, answer.conflicts.length]).toEqual([409, 'series-conflict', 2]);
    expect(await scene.sql`select 1 from booking_series where resource_id = ${desk.id}`).toEqual([]);
  });

  test('may be the series itself, when its stays run into each other', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const body = { ...days(desk, '2027-06-07', 'FREQ=WEEKLY;COUNT=3'), formula: 'week', count: 2 };
    const { body: answer } = await repeat(ada, body);
    expect(answer.conflicts).toEqual([{ start: '2027-06-14T09:00:00+02:00', code: 'slot-unavailable' }]);
    expect((await repeat(ada, { ...body, rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=3' })).status).toBe(201);
  });

  test('may be how far ahead the space can be booked', async () => {
    const desk = await scene.resource(place, { units: 1, maxAdvanceDays: 20 });
    expect(told(await repeat(ada, mondays(desk, { onConflict: 'skip' })))).toEqual([
      '2027-01-11 booked',
      '2027-01-18 booked',
      '2027-01-25 beyond-horizon',
      '2027-02-01 beyond-horizon',
    ]);
  });

  test('does not count as such when the request itself is wrong', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const wrong: [Record<string, unknown>, number, string][] = [
      [{ quantity: 2 }, 422, 'quantity-above-pool'],
      [{ unitId: newId() }, 422, 'unit-not-in-resource'],
      [{ audience: 'solidarity' }, 422, 'audience-not-verified'],
      [{ end: '2027-01-11T08:00' }, 422, 'end-before-start'],
      [{ start: '2027-01-11T09:10' }, 422, 'off-slot-grid'],
      [{ start: 'demain' }, 400, 'malformed-instant'],
      [{ end: undefined }, 400, 'stay-form-unclear'],
      [{ date: '2027-01-11' }, 400, 'stay-form-unclear'],
      [{ resourceId: newId() }, 404, 'not-found'],
      [{ onConflict: 'ask' }, 400, 'malformed-request'],
      [{ hold: true }, 400, 'malformed-request'],
      [{ rrule: 7 }, 400, 'malformed-request'],
      [{ rrule: `FREQ=DAILY;COUNT=${'0'.repeat(500)}2` }, 400, 'malformed-request'],
    ];
    for (const [more, status, code] of wrong) {
      const answer = await repeat(ada, mondays(desk, { onConflict: 'skip', ...more }));
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
  });
});

describe('a date that was skipped', () => {
  const withGap = async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: taken } = await bookOnce(bob, desk, '2027-01-18');
    const { body: series } = await repeat(ada, mondays(desk, { onConflict: 'skip' }));
    const free = () => scene.call('POST', `/bookings/${taken.id}/cancellation`, { as: bob });
    return { series, free };
  };

  test('is added once it can be had, and only once', async () => {
    const { series, free } = await withGap();
    const full = await addBack(ada, series.id, '2027-01-18');
    expect([full.status, full.body.code]).toEqual([409, 'slot-unavailable']);
    await free();
    const key = newId();
    const added = await addBack(ada, series.id, '2027-01-18', key);
    expect([added.status, added.body]).toMatchObject([
      201,
      { seriesId: series.id, status: 'confirmed', start: '2027-01-18T09:00:00+01:00', total: 800 },
    ]);
    const again = await addBack(ada, series.id, '2027-01-18', key);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([added.body, 'true']);
    const twice = await addBack(ada, series.id, '2027-01-18');
    expect([twice.status, twice.body.code]).toEqual([422, 'occurrence-not-skipped']);
    const after = await scene.call('GET', `/booking-series/${series.id}`, { as: ada });
    expect([told(after)[1], after.body.total]).toEqual(['2027-01-18 booked', 4 * 800]);
    expect(await seatsOf(series.id)).toHaveLength(4);
  });

  test('is the only kind that can be added', async () => {
    const { series } = await withGap();
    for (const date of ['2027-01-11', '2027-01-19', '2028-01-17'])
      expect((await addBack(ada, series.id, date)).body.code).toBe('occurrence-not-skipped');
    expect((await addBack(ada, series.id, '2027-02-30')).body.code).toBe('malformed-date');
    expect((await addBack(bob, series.id, '2027-01-18')).status).toBe(404);
  });

  test('stays skipped while a rule stands against it', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const body = days(desk, '2027-05-05', 'FREQ=DAILY;COUNT=2', { onConflict: 'skip' });
    const { body: series } = await repeat(ada, body);
    expect((await addBack(ada, series.id, '2027-05-06')).body.code).toBe('closed-that-day');
    const opened = { as: manager, body: { intervals: [['10:00', '16:00']] } };
    await scene.call('PUT', `/places/${place.slug}/opening-exceptions/2027-05-06`, opened);
    expect((await addBack(ada, series.id, '2027-05-06')).body).toMatchObject({
      start: '2027-05-06T10:00:00+02:00',
      end: '2027-05-06T16:00:00+02:00',
    });
    await scene.call('DELETE', `/places/${place.slug}/opening-exceptions/2027-05-06`, { as: manager });
  });

  test('is added by the place for the person whose series it is', async () => {
    const { series, free } = await withGap();
    await free();
    const { body } = await addBack(manager, series.id, '2027-01-18');
    expect(body.memberName).toBe('Ada');
    expect((await scene.call('GET', `/bookings/${body.id}`, { as: ada })).status).toBe(200);
  });
});
