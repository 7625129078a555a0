import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf } from '../support/fingerprint.ts';
import { mondays, type Occurrence, openSeriesTown, type SeriesTown } from '../support/series.ts';

let scene: SeriesTown['scene'];
let place: SeriesTown['place'];
let ada: SeriesTown['ada'];
let bob: SeriesTown['bob'];
let manager: SeriesTown['manager'];
let repeat: SeriesTown['repeat'];
let cancel: SeriesTown['cancel'];
let seatsOf: SeriesTown['seatsOf'];

beforeAll(async () => {
  ({ scene, place, ada, bob, manager, repeat, cancel, seatsOf } = await openSeriesTown());
});
afterAll(() => scene?.close());

describe('cancelling a series', () => {
  const policy = [
    { hoursBefore: 24 * 10, refundPercent: 100 },
    { hoursBefore: 24, refundPercent: 50 },
  ];

  test('gives back for each date what its own tier says', async () => {
    const desk = await scene.resource(place, { units: 1, cancellationPolicy: policy });
    const { body: series } = await repeat(ada, mondays(desk));
    const before = await fingerprintOf(scene.sql);
    const preview = await scene.call('POST', `/booking-series/${series.id}/cancellation-preview`, {
      as: ada,
    });
    expect(await fingerprintOf(scene.sql)).toEqual(before);
    const answer = await cancel(ada, series.id);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(preview.body);
    expect(answer.body.cancelled.map(({ refund }: { refund: unknown }) => refund)).toEqual([
      { percent: 50, amountCents: 400 },
      { percent: 100, amountCents: 800 },
      { percent: 100, amountCents: 800 },
      { percent: 100, amountCents: 800 },
    ]);
    expect([answer.body.refundTotal, answer.body.currency]).toEqual([2_800, 'EUR']);
    expect(await seatsOf(series.id)).toHaveLength(0);
    const after = await scene.call('GET', `/booking-series/${series.id}`, { as: ada });
    expect(after.body.total).toBe(0);
    expect(after.body.occurrences.map(({ status }: Occurrence) => status)).toEqual(
      Array(4).fill('cancelled'),
    );
  });

  test('from a date to a date takes both with it and leaves the rest', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: series } = await repeat(ada, mondays(desk));
    const { body } = await cancel(ada, series.id, { from: '2027-01-18', to: '2027-01-25', reason: 'Congés' });
    expect(body.cancelled.map(({ start }: Occurrence) => start.slice(0, 10))).toEqual([
      '2027-01-18',
      '2027-01-25',
    ]);
    expect(await seatsOf(series.id)).toHaveLength(2);
    const rest = await cancel(ada, series.id, { from: '2027-01-25' });
    expect(rest.body.cancelled).toHaveLength(1);
    expect((await cancel(ada, series.id, { to: '2027-01-31' })).body.cancelled).toHaveLength(1);
    expect((await cancel(ada, series.id)).body.cancelled).toEqual([]);
  });

  test('leaves alone what has begun', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: series } = await repeat(ada, mondays(desk));
    const answer = await scene.at('2027-01-18T09:00:00+01:00', () => cancel(ada, series.id));
    expect(answer.body.cancelled).toHaveLength(2);
    expect(await seatsOf(series.id)).toHaveLength(2);
  });

  test('by the place gives everything back', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: series } = await repeat(ada, mondays(desk));
    expect((await cancel(ada, series.id, { to: '2027-01-11' })).body.refundTotal).toBe(0);
    expect((await cancel(manager, series.id)).body.refundTotal).toBe(3 * 800);
    expect((await cancel(bob, series.id)).status).toBe(404);
  });

  test('sent again with its key is answered again', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: series } = await repeat(ada, mondays(desk));
    const key = newId();
    const first = await cancel(ada, series.id, {}, key);
    const again = await cancel(ada, series.id, {}, key);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
  });

  test('says what it can not read', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: series } = await repeat(ada, mondays(desk));
    const codeOf = async (body: unknown) => (await cancel(ada, series.id, body)).body.code;
    expect(await codeOf({ from: '2027-02-30' })).toBe('malformed-date');
    expect(await codeOf({ from: '2027-02-02', to: '2027-02-01' })).toBe('range-backwards');
    expect(await codeOf({ from: 'lundi' })).toBe('malformed-request');
    expect((await cancel(ada, newId())).status).toBe(404);
  });

  test('offers each freed date to who waits for it', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const { body: series } = await repeat(ada, mondays(desk));
    for (const date of ['2027-01-18', '2027-02-01']) {
      const wish = { resourceId: desk.id, start: `${date}T09:00`, end: `${date}T10:00` };
      expect((await scene.call('POST', '/waiting-list', { as: bob, body: wish })).status).toBe(201);
    }
    await cancel(ada, series.id, { to: '2027-01-25' });
    const holds = async () =>
      (await scene.call('GET', '/bookings?status=held', { as: bob })).body.items
        .filter(({ resourceId }: { resourceId: string }) => resourceId === desk.id)
        .map(({ start }: Occurrence) => start.slice(0, 10));
    expect(await holds()).toEqual(['2027-01-18']);
    await cancel(ada, series.id);
    expect((await holds()).sort()).toEqual(['2027-01-18', '2027-02-01']);
  });
});
