import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { pageTariffs, type TestPlace } from '../support/place.ts';
import { doubleBookings } from '../support/race.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { statementsOf } from '../support/statements-of.ts';

let scene: Scene;
/** Monday to Friday 09:00–18:00, closed on public holidays. */
let place: TestPlace;
/** Open day and night, and on public holidays too: for what the clock does. */
let alwaysOpen: TestPlace;
let ada: TestActor;
let bob: TestActor;
let manager: TestActor;

const allDay: [number, number][] = [[0, 1_440]];

beforeAll(async () => {
  scene = await openScene({ now: '2027-01-04T08:00:00+01:00' });
  place = await scene.place();
  alwaysOpen = await scene.place({
    hours: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay },
  });
  await scene.sql`update opening_weeks set closes_on_public_holidays = false where place_id = ${alwaysOpen.id}`;
  ada = await signedIn(scene, { displayName: 'Ada' });
  bob = await signedIn(scene, { displayName: 'Bob' });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
});
afterAll(() => scene?.close());

/** Mondays from 09:00 to 11:00, four times, unless said otherwise. */
const mondays = (resource: { id: string }, more: Record<string, unknown> = {}) => ({
  resourceId: resource.id,
  start: '2027-01-11T09:00',
  end: '2027-01-11T11:00',
  rrule: 'FREQ=WEEKLY;COUNT=4',
  onConflict: 'refuse',
  ...more,
});
const days = (resource: { id: string }, date: string, rrule: string, more: Record<string, unknown> = {}) => ({
  resourceId: resource.id,
  formula: 'day',
  count: 1,
  date,
  rrule,
  onConflict: 'refuse',
  ...more,
});
const repeat = (as: TestActor, body: unknown, key = newId()) =>
  scene.call('POST', '/booking-series', { as, body, key });
const cancel = (as: TestActor, id: string, body: unknown = {}, key = newId()) =>
  scene.call('POST', `/booking-series/${id}/cancellation`, { as, body, key });
const addBack = (as: TestActor, id: string, date: string, key = newId()) =>
  scene.call('POST', `/booking-series/${id}/occurrences`, { as, body: { date }, key });
const bookOnce = (as: TestActor, resource: { id: string }, date: string) =>
  scene.call('POST', '/bookings', {
    as,
    body: { resourceId: resource.id, start: `${date}T10:00`, end: `${date}T12:00` },
  });

type Occurrence = {
  start: string;
  end: string;
  outcome: string;
  reason?: string;
  bookingId?: string;
  status?: string;
};
/** '2027-01-11 booked' of each date. */
const told = ({ body }: { body: { occurrences?: Occurrence[] } }) =>
  (body.occurrences ?? []).map(({ start, outcome, reason }) => `${start.slice(0, 10)} ${reason ?? outcome}`);
const startsOf = ({ body }: { body: { occurrences?: Occurrence[] } }) =>
  (body.occurrences ?? []).map(({ start }) => start);
const seatsOf = (seriesId: string) => scene.sql`
  select 1 from allocations a join bookings b on b.id = a.holder_id where b.series_id = ${seriesId}`;

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
      const few = await count(desks, 3);
      return (await count(desks, 8)) - few;
    };
    expect([await fiveMoreOf(byTheHour), await fiveMoreOf(byTheMonth)]).toEqual([5 * 3, 5 * 5]);
  });
});

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
    expect(answer.body.conflicts).toEqual([
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

describe('the rule', () => {
  test.each([
    ['FREQ=WEEKLY', 'rrule-endless'],
    ['FREQ=DAILY;INTERVAL=2', 'rrule-endless'],
    ['FREQ=SECONDLY;COUNT=1000000', 'rrule-not-supported'],
    ['FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2,3;COUNT=9', 'rrule-not-supported'],
    ['FREQ=YEARLY;COUNT=2', 'rrule-not-supported'],
    ['FREQ=DAILY;COUNT=1000000', 'rrule-too-long'],
    ['FREQ=DAILY;UNTIL=99991231', 'rrule-malformed'],
    ['FREQ=DAILY;UNTIL=99981231', 'rrule-too-long'],
    ['FREQ=DAILY;UNTIL=20280112', 'rrule-too-long'],
    ['FREQ=WEEKLY;COUNT=54', 'rrule-too-long'],
    ['FREQ=DAILY;INTERVAL=9999;COUNT=2', 'rrule-too-long'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=1', 'rrule-empty'],
    ['FREQ=DAILY;UNTIL=20270110', 'rrule-empty'],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=3', 'rrule-misses-first-date'],
    ['every monday', 'rrule-malformed'],
    ['FREQ=WEEKLY;COUNT=2\r\nRDATE:20270105T090000Z', 'rrule-malformed'],
  ])('is refused before anything else is looked at: %j', async (rrule, code) => {
    const desk = await scene.resource(place, { units: 1 });
    const answer = await repeat(ada, mondays(desk, { rrule, onConflict: 'skip' }));
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  test('on the 31st leaves out the months that have none', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1 });
    const series = await repeat(ada, days(desk, '2027-01-31', 'FREQ=MONTHLY;COUNT=7'));
    expect(told(series)).toEqual(
      ['01-31', '03-31', '05-31', '07-31', '08-31', '10-31', '12-31'].map((day) => `2027-${day} booked`),
    );
  });

  test.each([
    ['FREQ=MONTHLY;BYDAY=2MO,-1FR;COUNT=4', ['01-11', '01-29', '02-08', '02-26']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=6;BYMONTH=1,2;COUNT=2', ['01-08', '02-08']],
    ['FREQ=MONTHLY;BYMONTHDAY=-21;UNTIL=20270430', ['01-11', '02-08', '03-11', '04-10']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO;COUNT=4', ['01-11', '01-17', '01-25', '01-31']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=4', ['01-11', '01-24', '01-25', '02-07']],
  ])('is read as RFC 5545 means it: %s', async (rrule, dates) => {
    const desk = await scene.resource(alwaysOpen, { units: 1 });
    const first = `2027-${dates[0]}`;
    const body = { ...mondays(desk, { rrule }), start: `${first}T09:00`, end: `${first}T11:00` };
    expect(startsOf(await repeat(ada, body)).map((start) => start.slice(5, 10))).toEqual(dates);
  });

  test('ends with a date, that date included, or with the last instant at which a stay may begin', async () => {
    const lastOf = async (until: string) => {
      const desk = await scene.resource(place, { units: 1 });
      return startsOf(await repeat(ada, mondays(desk, { rrule: `FREQ=WEEKLY;UNTIL=${until}` }))).at(-1);
    };
    expect(await lastOf('20270125')).toBe('2027-01-25T09:00:00+01:00');
    expect(await lastOf('20270124')).toBe('2027-01-18T09:00:00+01:00');
    expect(await lastOf('20270125T080000Z')).toBe('2027-01-25T09:00:00+01:00');
    expect(await lastOf('20270125T075959Z')).toBe('2027-01-18T09:00:00+01:00');
  });

  test('may reach the same date a year later', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1, maxAdvanceDays: 500 });
    const series = await repeat(ada, days(desk, '2027-01-11', 'FREQ=DAILY;UNTIL=20280111'));
    expect([series.status, series.body.occurrences?.length]).toEqual([201, 366]);
    expect(told(series).at(-1)).toBe('2028-01-11 booked');
  });
});

describe('the clock on the wall', () => {
  const nights = (desk: { id: string }, first: string, [start, end]: [string, string]) => ({
    ...mondays(desk, { rrule: 'FREQ=WEEKLY;COUNT=3', onConflict: 'skip' }),
    start: `${first}T${start}`,
    end: `${first}T${end}`,
  });

  test('shows the same before and after 28 March 2027', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1 });
    expect(startsOf(await repeat(ada, nights(desk, '2027-03-21', ['09:00', '11:00'])))).toEqual([
      '2027-03-21T09:00:00+01:00',
      '2027-03-28T09:00:00+02:00',
      '2027-04-04T09:00:00+02:00',
    ]);
    expect(told(await repeat(ada, nights(desk, '2027-03-21', ['02:30', '04:00'])))).toEqual([
      '2027-03-21 booked',
      '2027-03-28 nonexistent-local-time',
      '2027-04-04 booked',
    ]);
  });

  test('shows the same before and after 31 October 2027', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1 });
    expect(startsOf(await repeat(ada, nights(desk, '2027-10-24', ['09:00', '11:00'])))).toEqual([
      '2027-10-24T09:00:00+02:00',
      '2027-10-31T09:00:00+01:00',
      '2027-11-07T09:00:00+01:00',
    ]);
    const refused = await repeat(ada, {
      ...nights(desk, '2027-10-24', ['02:30', '04:00']),
      onConflict: 'refuse',
    });
    expect(refused.body.conflicts).toEqual([
      { start: '2027-10-31T02:30:00+02:00', code: 'ambiguous-local-time' },
    ]);
  });

  test('counts the hours of such a night as they pass', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1, tariffs: { hour: 400 } });
    const totals = async (first: string) => {
      const { body } = await repeat(ada, nights(desk, first, ['01:00', '04:00']));
      const ids = body.occurrences.map(({ bookingId }: Occurrence) => bookingId);
      const rows = await scene.sql<{ cents: number }[]>`
        select total_cents as cents from bookings where id = any(${ids}) order by period`;
      return rows.map(({ cents }) => cents);
    };
    expect(await totals('2027-03-21')).toEqual([1_200, 800, 1_200]);
    expect(await totals('2027-10-24')).toEqual([1_200, 1_600, 1_200]);
  });

  test('is that of the place, also where the first date is told as an instant', async () => {
    const desk = await scene.resource(alwaysOpen, { units: 1 });
    const body = {
      ...nights(desk, '2027-03-21', ['', '']),
      start: '2027-03-21T08:00:00Z',
      end: '2027-03-21T10:00:00Z',
    };
    expect(startsOf(await repeat(ada, body))).toEqual([
      '2027-03-21T09:00:00+01:00',
      '2027-03-28T09:00:00+02:00',
      '2027-04-04T09:00:00+02:00',
    ]);
  });

  test('is kept across every change of Paris from 2024 to 2037', async () => {
    const desks = await scene.resource(alwaysOpen, { units: 4 });
    for (let year = 2024; year <= 2037; year++) {
      for (const [month, offsets] of [
        ['03', ['+01:00', '+02:00']],
        ['10', ['+02:00', '+01:00']],
      ] as const) {
        const series = await scene.at(`${year}-${month}-02T08:00:00Z`, () =>
          repeat(ada, {
            ...mondays(desks, { rrule: 'FREQ=DAILY;COUNT=9' }),
            start: `${year}-${month}-23T09:30`,
            end: `${year}-${month}-23T17:00`,
          }),
        );
        const starts = startsOf(series);
        expect(starts.map((start) => start.slice(8, 16))).toEqual(
          Array.from({ length: 9 }, (_, day) => `${23 + day}T09:30`),
        );
        expect(new Set(starts.map((start) => start.slice(19)))).toEqual(new Set(offsets));
      }
    }
  });
});

describe('cancelling a series', () => {
  const policy = [
    { hoursBefore: 24 * 10, refundPercent: 100 },
    { hoursBefore: 24, refundPercent: 50 },
  ];

  test('gives back for each date what its own tier says', async () => {
    const desk = await scene.resource(place, { units: 1, cancellationPolicy: policy });
    const { body: series } = await repeat(ada, mondays(desk));
    const answer = await cancel(ada, series.id);
    expect(answer.status).toBe(200);
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
