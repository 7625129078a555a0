import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf } from '../support/fingerprint.ts';
import { pageTariffs } from '../support/place.ts';
import { doubleBookings } from '../support/race.ts';
import { mondays, type Occurrence, openSeriesTown, type SeriesTown, told } from '../support/series.ts';
import { statementsOf } from '../support/statements-of.ts';

let scene: SeriesTown['scene'];
let place: SeriesTown['place'];
let ada: SeriesTown['ada'];
let bob: SeriesTown['bob'];
let manager: SeriesTown['manager'];
let repeat: SeriesTown['repeat'];
let cancel: SeriesTown['cancel'];
let bookOnce: SeriesTown['bookOnce'];
let seatsOf: SeriesTown['seatsOf'];
let addBack: SeriesTown['addBack'];

beforeAll(async () => {
  ({ scene, place, ada, bob, manager, repeat, cancel, bookOnce, seatsOf, addBack } = await openSeriesTown());
});
afterAll(() => scene?.close());

describe('a series', () => {
  test('is one booking for each date, at the price of each', async () => {
    const desks = await scene.resource(place, { units: 2 });
    const series = await repeat(ada, mondays(desks, { quantity: 2, note: 'Atelier' }));
    expect(series.status).toBe(201);
    expect(told(series)).toEqual([
      '2027-01-11 booked',
      '2027-01-18 booked',
      '2027-01-25 booked',
      '2027-02-01 booked',
    ]);
    expect([series.body.total, series.body.currency]).toEqual([4 * 2 * 800, 'EUR']);
    expect(await seatsOf(series.body.id)).toHaveLength(8);
    const second = await scene.call('GET', `/bookings/${series.body.occurrences[1].bookingId}`, { as: ada });
    expect(second.body).toMatchObject({
      seriesId: series.body.id,
      start: '2027-01-18T09:00:00+01:00',
      status: 'confirmed',
      quantity: 2,
      total: 1_600,
      note: 'Atelier',
    });
    expect((await scene.call('GET', `/booking-series/${series.body.id}`, { as: ada })).body).toEqual(
      series.body,
    );
  });

  test('for a colleague is so on each of its dates, one that is added later included', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const taken = await bookOnce(bob, desk, '2027-01-18');
    const colleague = { email: 'nour@escale.example', displayName: 'Nour' };
    const series = await repeat(ada, mondays(desk, { onBehalfOf: colleague, onConflict: 'skip' }));
    expect(told(series)[1]).toBe('2027-01-18 slot-unavailable');
    await scene.call('POST', `/bookings/${taken.body.id}/cancellation`, { as: bob });
    expect((await addBack(ada, series.body.id, '2027-01-18')).status).toBe(201);
    const rows =
      await scene.sql`select on_behalf_of as "for" from bookings where series_id = ${series.body.id}`;
    expect(rows).toEqual(Array.from({ length: 4 }, () => ({ for: colleague })));
  });

  test('sent again with its key is answered again, and books nothing more', async () => {
    const desk = await scene.resource(place, { units: 1 });
    const key = newId();
    const first = await repeat(ada, mondays(desk), key);
    const again = await repeat(ada, mondays(desk), key);
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(again.body).toEqual(first.body);
    expect(await seatsOf(first.body.id)).toHaveLength(4);
    const other = await repeat(ada, mondays(desk, { rrule: 'FREQ=WEEKLY;COUNT=5' }), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('tells of all its dates at once, and so does its cancellation', async () => {
    const desk = await scene.resource(place, { units: 1 });
    await bookOnce(bob, desk, '2027-01-18');
    const { body: series } = await repeat(ada, mondays(desk, { onConflict: 'skip' }));
    const { body: answer } = await cancel(ada, series.id, { from: '2027-01-25' });
    const told = await scene.sql`
      select topic, payload from outbox where payload->>'seriesId' = ${series.id} order by id`;
    const bookingIds = answer.cancelled.map(({ bookingId }: Occurrence) => bookingId);
    expect(told).toEqual([
      { topic: 'booking_series.placed', payload: { seriesId: series.id } },
      {
        topic: 'booking_series.cancelled',
        payload: { seriesId: series.id, bookingIds, refundCents: answer.refundTotal },
      },
    ]);
    const ofDates = await scene.sql`
      select topic, count(*)::int from outbox o join bookings b on b.id::text = o.payload->>'bookingId'
      where b.series_id = ${series.id} group by topic order by topic`;
    expect(ofDates).toEqual([
      { topic: 'booking.cancelled_in_series', count: 2 },
      { topic: 'booking.placed_in_series', count: 3 },
    ]);
  });

  test('asks for each date where the place wants to approve', async () => {
    const room = await scene.resource(place, { units: 1, requiresApproval: true });
    const { body } = await repeat(ada, mondays(room));
    expect(body.occurrences.map(({ status }: Occurrence) => status)).toEqual(Array(4).fill('requested'));
    const [first] = body.occurrences;
    const yes = await scene.call('POST', `/bookings/${first.bookingId}/approval`, { as: manager });
    expect(yes.body).toMatchObject({ status: 'confirmed', seriesId: body.id });
  });

  test('seats the flexible stays of a pool anew rather than refuse what fits', async () => {
    const pool = await scene.resource(place, { units: 2 });
    const [left = '', right = ''] = pool.unitIds;
    const at = (unitId: string, start: string, end: string) =>
      scene.call('POST', '/bookings', {
        as: bob,
        body: { resourceId: pool.id, unitId, start: `2027-01-18T${start}`, end: `2027-01-18T${end}` },
      });
    await at(left, '09:00', '10:00');
    await at(right, '10:00', '11:00');
    // As if nobody had chosen these seats.
    await scene.sql`update allocations set is_pinned = false where unit_id = any(${pool.unitIds})`;
    await scene.sql`update bookings set pinned_unit_id = null where resource_id = ${pool.id}`;
    expect((await repeat(ada, mondays(pool))).status).toBe(201);
    expect(await doubleBookings(scene.sql)).toEqual([]);
  });

  test('goes back whole when somebody without the lock takes the seat that another was to move to', async () => {
    const house = await scene.place();
    const pool = await scene.resource(house, { units: 2 });
    const [left = '', right = ''] = pool.unitIds;
    for (const [unitId, start, end] of [
      [left, '09:00', '10:00'],
      [right, '10:00', '11:00'],
    ])
      await scene.call('POST', '/bookings', {
        as: bob,
        body: { resourceId: pool.id, unitId, start: `2027-01-18T${start}`, end: `2027-01-18T${end}` },
      });
    await scene.sql`update allocations set is_pinned = false where unit_id = any(${pool.unitIds})`;
    await scene.sql`update bookings set pinned_unit_id = null where resource_id = ${pool.id}`;
    const before = await fingerprintOf(scene.sql);
    await scene.sql`create function take_what_is_free() returns trigger language plpgsql as $$ begin
      insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
      select old.place_id, gen_random_uuid(), unit_id, old.period, 'closure', gen_random_uuid(), true
      from resource_units where place_id = old.place_id on conflict do nothing;
      return null; end $$`;
    await scene.sql`create trigger somebody_is_quicker after delete on allocations
      for each row execute function take_what_is_free()`;
    try {
      const answer = await repeat(ada, mondays(pool, { onConflict: 'skip' }));
      expect([answer.status, answer.body.code]).toEqual([409, 'slot-unavailable']);
      expect(await fingerprintOf(scene.sql)).toEqual(before);
    } finally {
      await scene.sql`drop function take_what_is_free cascade`;
    }
  });

  test('takes the whole of a room, or the very seat that was chosen', async () => {
    const hall = await scene.resource(place, { units: 2, allocation: 'all' });
    const whole = await repeat(ada, mondays(hall));
    expect(await seatsOf(whole.body.id)).toHaveLength(8);
    const desks = await scene.resource(place, { units: 3 });
    const [, wanted = ''] = desks.unitIds;
    const { body } = await repeat(ada, mondays(desks, { unitId: wanted }));
    const seats = await scene.sql`
      select distinct unit_id from allocations a join bookings b on b.id = a.holder_id where b.series_id = ${body.id}`;
    expect(seats).toEqual([{ unit_id: wanted }]);
  });

  /** Look for room, take seats, write the booking; where a month is sold, read what was paid for it and count more. */
  test('costs three statements a date, and five where a month is sold, however many there are', async () => {
    const { hour, month } = pageTariffs;
    const byTheHour = await scene.resource(place, { units: 3, tariffs: { hour } });
    const byTheMonth = await scene.resource(place, { units: 3, tariffs: { hour, month } });
    const count = (desks: { id: string }, dates: number) =>
      statementsOf(scene, () => repeat(ada, mondays(desks, { rrule: `FREQ=WEEKLY;COUNT=${dates}` })));
    const fiveMoreOf = async (desks: { id: string }) => {
      // The first one reads what the place offers; the others know it.
      await count(desks, 1);
      const few = await count(desks, 3);
      return (await count(desks, 8)) - few;
    };
    expect([await fiveMoreOf(byTheHour), await fiveMoreOf(byTheMonth)]).toEqual([5 * 3, 5 * 5]);
  });
});

test('a series is unknown to others, and told to the people of the place, which is kept on record', async () => {
  const desk = await scene.resource(place, { units: 1 });
  const { body: series } = await repeat(ada, mondays(desk));
  const path = `/booking-series/${series.id}`;
  expect((await scene.call('GET', path, { as: bob })).status).toBe(404);
  expect((await scene.call('GET', `/booking-series/${newId()}`, { as: ada })).status).toBe(404);
  expect((await scene.call('GET', path, { as: manager })).status).toBe(200);
  const rows = await scene.sql`select action from audit where subject_id = ${series.id}`;
  expect(rows).toEqual([{ action: 'booking_series.read' }]);
});
