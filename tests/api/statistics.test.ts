import { forgetRefusalSalts } from '@escale/db/bookings';
import type { Grouping, Metric, StatisticsRow } from '@escale/shared/statistics';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let manager: TestActor;
let department: TestActor;
let ada: TestActor;
let bob: TestActor;

beforeAll(async () => {
  scene = await openScene();
  department = await signedIn(scene, { platformRole: 'department' });
});
afterAll(() => scene?.close());

beforeEach(async () => {
  place = await scene.place();
  desks = await scene.resource(place, { tariffs: { hour: 400, day: 1_600, week: 6_100 } });
  await scene.resource(place, { kind: 'meeting_room', allocation: 'all', units: 1 });
  await scene.sql`update units set valid_from = '2027-08-30' where place_id = ${place.id}`;
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  ada = await signedIn(scene);
  bob = await signedIn(scene);
});

type Asked = { as?: TestActor; from?: string; to?: string; more?: string };

const ask = (path: string, { as = manager, from = '2027-09-01', to = '2027-09-30', more }: Asked = {}) =>
  scene.call('GET', `/statistics/${path}&from=${from}&to=${to}${more ?? `&place=${place.slug}`}`, { as });
const figures = async (groupBy: Grouping, asked: Asked = {}): Promise<StatisticsRow[]> => {
  const { status, body } = await ask(`occupancy?groupBy=${groupBy}`, asked);
  expect(status).toBe(200);
  return body.rows;
};
const total = async (asked: Asked = {}) => (await figures('place', asked))[0];
const explain = async (metric: Metric, asked: Asked = {}) =>
  (await ask(`explain?metric=${metric}`, asked)).body;

const book = async (as: TestActor, stay: Record<string, unknown>, resource = desks) => {
  const { status, body } = await scene.call('POST', '/bookings', {
    as,
    body: { resourceId: resource.id, ...stay },
  });
  expect(status).toBe(201);
  return body;
};
const on = (date: string, from: string, to: string) => ({ start: `${date}T${from}`, end: `${date}T${to}` });
const become = (status: string, { id }: { id: string }) =>
  scene.sql`update bookings set status = ${status} where place_id = ${place.id} and id = ${id}`;
const sum = <K extends string>(rows: Record<K, number>[], figure: K) =>
  rows.reduce((all, row) => all + row[figure], 0);

describe('the figures of a place', () => {
  test('are its open, booked and used minutes, before the days are over and after', async () => {
    await become('completed', await book(ada, on('2027-09-06', '10:00', '12:00')));
    await book(bob, on('2027-09-06', '17:00', '18:00'));
    const due = {
      key: '2027-09-06',
      openSeatMinutes: 4 * 540,
      bookedSeatMinutes: 180,
      usedSeatMinutes: 120,
      occupancy: 180 / 2_160,
      utilisation: 120 / 2_160,
      bookings: 2,
      people: 2,
      newPeople: 2,
    };
    const monday = async () => (await figures('day')).find(({ key }) => key === '2027-09-06');
    expect(await monday()).toMatchObject(due);
    await scene.at('2027-10-15T08:00:00+02:00', async () => {
      expect(await monday()).toMatchObject(due);
      await become('cancelled', await book(ada, on('2027-10-18', '10:00', '12:00')));
      await scene.sql`update bookings set status = 'no_show' where place_id = ${place.id} and status = 'completed'`;
      expect(await monday()).toMatchObject({ bookedSeatMinutes: 180, usedSeatMinutes: 0 });
    });
  });

  test('are those that the department reads, in every grouping', async () => {
    await become('completed', await book(ada, on('2027-09-06', '10:00', '12:00')));
    await book(bob, { formula: 'week', count: 1, date: '2027-09-27' });
    const withoutPeople = (rows: StatisticsRow[]) => rows.map(({ people: _, newPeople: __, ...row }) => row);
    for (const instant of ['2027-09-01T09:00:00+02:00', '2027-10-15T08:00:00+02:00'])
      await scene.at(instant, async () => {
        for (const grouping of [
          'total',
          'place',
          'resourceKind',
          'day',
          'week',
          'month',
          'placeMonth',
          'weekdayHour',
        ] as const) {
          const own = await figures(grouping);
          expect(own.length, grouping).toBeGreaterThan(0);
          expect(withoutPeople(await figures(grouping, { as: department }))).toEqual(withoutPeople(own));
        }
      });
    const everywhere = await figures('place', { as: department, more: '' });
    expect(everywhere.length).toBeGreaterThan(1);
    expect(withoutPeople(everywhere.filter(({ key }) => key === place.slug))).toEqual(
      withoutPeople(await figures('place')),
    );
  });

  test('agree with what a person is told that the department sees of them', async () => {
    const stay = await book(ada, { formula: 'week', count: 1, date: '2027-09-27' });
    const path = '/me/seen-by-department?from=2027-09-01&to=2027-09-30';
    const { items } = (await scene.call('GET', path, { as: ada })).body;
    const told = (await explain('occupancy')).bookings;
    expect(told).toMatchObject([{ id: stay.id, bookedSeatMinutes: sum(items, 'bookedSeatMinutes') }]);
    expect(told[0].bookedSeatMinutes).toBe(4 * 540);
  });

  test('can be read by its people as the department will read them', async () => {
    await book(ada, on('2027-09-06', '10:00', '12:00'));
    const preview = { more: `&place=${place.slug}&as=department` };
    for (const grouping of ['month', 'resourceKind'] as const)
      expect(await figures(grouping, preview)).toEqual(await figures(grouping, { as: department }));
    expect((await total(preview))?.people).toBeNull();
    const { asOf: _, ...shown } = await explain('occupancy', preview);
    const { asOf: __, ...told } = await explain('occupancy', { as: department });
    expect(shown).toEqual(told);
  });

  test('are put under ISO weeks and months, whether the days are over or not', async () => {
    await scene.sql`update units set valid_from = '2026-12-28' where place_id = ${place.id}`;
    const keys = async (groupBy: Grouping) =>
      (await figures(groupBy, { from: '2026-12-31', to: '2027-01-04' })).map(({ key }) => key);
    for (const instant of ['2026-12-30T08:00:00+01:00', '2027-01-20T08:00:00+01:00'])
      await scene.at(instant, async () => {
        expect(await keys('week')).toEqual(['2026-W53', '2027-W01']);
        expect(await keys('month')).toEqual(['2026-12', '2027-01']);
      });
  });

  test('spread a stay’s price, net, over its open days, to the cent', async () => {
    const { id } = await book(ada, { formula: 'week', count: 1, date: '2027-09-27' });
    const [stay] = await scene.sql<
      { cents: number }[]
    >`select net_cents as cents from bookings where id = ${id}`;
    expect(stay?.cents).toBe(5_083);
    const months = async () =>
      (await figures('month', { to: '2027-10-31' })).map((row) => row.revenueNetCents);
    expect(await months()).toEqual([4_066, 1_017]);
    await scene.at('2027-11-15T08:00:00+01:00', async () => expect(await months()).toEqual([4_066, 1_017]));
    const told = await explain('revenueNetCents');
    expect([told.numerator, sum(told.bookings, 'revenueNetCents')]).toEqual([4_066, 4_066]);
    expect(sum((await explain('revenueNetCents', { as: department })).revenue, 'revenueNetCents')).toBe(
      4_066,
    );
  });

  test('have a rate of no-shows where people check in, of the stays that ended', async () => {
    for (const [status, hour] of [
      ['completed', '09'],
      ['completed', '10'],
      ['no_show', '11'],
      ['confirmed', '12'],
    ] as const)
      await become(status, await book(ada, on('2027-09-06', `${hour}:00`, `${hour}:30`)));
    expect((await total())?.noShowRate).toBeNull();
    await scene.sql`update places set uses_check_in = true where id = ${place.id}`;
    expect((await total())?.noShowRate).toBe(1 / 3);
    expect(await explain('noShowRate')).toMatchObject({ numerator: 1, denominator: 3, value: 1 / 3 });
  });
});

describe('people', () => {
  test('are exact for the place, and below five not told to the department', async () => {
    const seen = async (as: TestActor, asked: Asked = {}) => {
      const row = await total({ as, ...asked });
      return [row?.people, row?.newPeople];
    };
    expect(await seen(department)).toEqual([0, 0]);
    await book(ada, on('2027-09-06', '10:00', '12:00'));
    await book(ada, on('2027-09-07', '10:00', '12:00'));
    for (const hour of ['09', '10', '11'])
      await book(await signedIn(scene), on('2027-09-08', `${hour}:00`, `${hour}:30`));
    expect(await seen(manager)).toEqual([4, 4]);
    expect(await seen(department)).toEqual([null, null]);
    expect(await explain('people', { as: department })).toMatchObject({ value: null, numerator: null });
    expect(await explain('people')).toMatchObject({ value: 4 });
    await book(bob, on('2027-09-08', '14:00', '15:00'));
    expect(await seen(department)).toEqual([5, 5]);
    await book(ada, on('2027-10-06', '10:00', '12:00'));
    expect(await seen(manager, { from: '2027-10-01', to: '2027-10-31' })).toEqual([1, 0]);
  });
});

describe('refusals for lack of room', () => {
  test('count once for each person, space and day, and keep nobody', async () => {
    const room = await scene.resource(place, { units: 1, kind: 'office' });
    await book(ada, on('2027-09-06', '10:00', '12:00'), room);
    await book(ada, on('2027-09-07', '10:00', '12:00'), room);
    const cleo = await signedIn(scene);
    for (const [as, date, from] of [
      [bob, '2027-09-06', '10:00'],
      [bob, '2027-09-06', '10:30'],
      [bob, '2027-09-07', '10:00'],
      [cleo, '2027-09-06', '10:00'],
    ] as const) {
      const body = { resourceId: room.id, ...on(date, from, '12:00') };
      expect((await scene.call('POST', '/bookings', { as, body })).body.code).toBe('slot-unavailable');
    }
    expect((await total())?.refusals).toBe(3);
    expect((await figures('day')).filter(({ refusals }) => refusals > 0)).toMatchObject([
      { key: '2027-09-06', refusals: 2 },
      { key: '2027-09-07', refusals: 1 },
    ]);
    expect((await explain('refusals', { as: department })).items).toMatchObject([
      { date: '2027-09-06', count: 2 },
      { date: '2027-09-07', count: 1 },
    ]);
    const visitors = await scene.sql<{ visitor: string }[]>`
      select distinct visitor from refusals_for_lack_of_room where place_id = ${place.id}`;
    // One person on two dates is two visitors.
    expect(visitors).toHaveLength(3);
    expect(JSON.stringify(visitors)).not.toContain(bob.memberId);
    await scene.at('2027-09-10T08:00:00+02:00', async () => {
      await forgetRefusalSalts(scene.database);
    });
    expect(await scene.sql`select 1 from refusal_salts where on_date < '2027-09-08'`).toHaveLength(0);
  });
});

describe('the explanation of a figure', () => {
  test('adds up to it by unit and day, and by stay for the place alone', async () => {
    await become('completed', await book(ada, on('2027-09-06', '10:00', '12:00')));
    await book(bob, { formula: 'day', count: 1, date: '2027-09-07', quantity: 2 });
    const [row, told] = [await total(), await explain('occupancy')];
    expect(told).toMatchObject({ value: row?.occupancy, denominator: row?.openSeatMinutes });
    expect(sum(told.rows, 'openSeatMinutes')).toBe(told.denominator);
    expect(sum(told.rows, 'bookedSeatMinutes')).toBe(told.numerator);
    expect(sum(told.bookings, 'bookedSeatMinutes')).toBe(120 + 2 * 540);
    expect(sum(told.rows, 'usedSeatMinutes')).toBe((await explain('utilisation')).numerator);
    const asDepartment = await explain('occupancy', { as: department });
    expect(asDepartment).toMatchObject({ value: told.value, rows: told.rows, bookings: null });
  });

  test('tells the most units in use, and what 95 % of the quarters of an hour don’t exceed', async () => {
    await book(bob, { formula: 'day', count: 1, date: '2027-09-06', quantity: 2 });
    await book(ada, on('2027-09-06', '10:00', '10:30'));
    const twoDays = { from: '2027-09-06', to: '2027-09-07' };
    expect((await explain('peak', twoDays)).peak).toEqual({ max: 3, p95: 2, quarters: 72 });
  });
});

describe('what is kept of days that are over', () => {
  test('outlives a new name for a desk, and not a new kind', async () => {
    await scene.at('2027-10-15T08:00:00+02:00', async () => {
      await total();
      const stale = () => scene.sql`select 1 from stale_days where place_id = ${place.id}`;
      await scene.sql`update units set label = 'Poste ' || position where place_id = ${place.id}`;
      await scene.sql`update bookings set note = 'Près du radiateur' where place_id = ${place.id}`;
      expect(await stale()).toHaveLength(0);
      await scene.sql`update units set valid_until = '2027-11-01' where place_id = ${place.id}`;
      expect(await stale()).toHaveLength(0);
      await scene.sql`update units set kind = 'office' where id = ${desks.unitIds[0] ?? ''}`;
      expect(await stale()).toHaveLength(1);
    });
  });
});

describe('what changes while a place is counted for the first time', () => {
  const countedMeanwhile = async (change: (id: string) => Promise<unknown>) => {
    const other = await scene.place({ hours: {} });
    await scene.resource(other, { units: 1 });
    await scene.sql`update units set valid_from = '2027-08-01' where place_id = ${other.id}`;
    await scene.sql`delete from stale_days where place_id = ${other.id}`;
    await scene.sql.begin(async (counting) => {
      await counting`insert into counted_places (place_id, until_on, until_at) values (${other.id}, '2027-10-13', '2027-10-14')`;
      await change(other.id);
    });
    return scene.sql`select 1 from stale_days where place_id = ${other.id}`;
  };

  test('is counted once more: hours, units and the place itself', async () => {
    await scene.at('2027-10-15T08:00:00+02:00', async () => {
      const hours = await countedMeanwhile(
        (id) => scene.sql`insert into opening_exceptions (place_id, on_date) values (${id}, '2027-09-06')`,
      );
      const units = await countedMeanwhile(
        (id) => scene.sql`update units set valid_until = '2027-09-06' where place_id = ${id}`,
      );
      const zone = await countedMeanwhile(
        (id) => scene.sql`update places set closes_on = '2027-09-06' where id = ${id}`,
      );
      expect([hours.length, units.length, zone.length]).toEqual([1, 1, 1]);
    });
  });
});

describe('events', () => {
  test('count once they have begun, with who was registered and who came', async () => {
    const hold = (id: string, on: string, more: string) => scene.sql`
      insert into events (place_id, id, title, description, kind, period, capacity, registered, visibility, present, cancelled_at, created_at)
      values (${place.id}, ${id}, 'Un café', '', 'breakfast', tstzrange(${`${on}T09:00+02:00`}, ${`${on}T10:00+02:00`}),
        20, 8, ${more === 'members' ? 'members' : 'public'}, ${more === 'open' ? null : 6}, ${more === 'off' ? '2027-09-01' : null}, '2027-01-01')`;
    const id = (nth: number) => `00000000-0000-7000-8000-00000000000${nth}`;
    await hold(id(1), '2027-09-06', 'members');
    await hold(id(2), '2027-09-07', 'off');
    await hold(id(3), '2027-09-28', 'open');
    const held = async () => {
      const row = await total({ as: department });
      return [row?.events, row?.registrations, row?.attendees];
    };
    await scene.at('2027-09-15T08:00:00+02:00', async () => {
      expect(await held()).toEqual([1, 8, 6]);
      expect((await explain('events')).items).toMatchObject([{ date: '2027-09-06', label: 'Un café' }]);
      const told = await explain('events', { as: department });
      expect(told).toMatchObject({ value: 1, items: [{ label: null, count: 8, attended: 6 }] });
    });
    await scene.at('2027-10-15T08:00:00+02:00', async () => expect(await held()).toEqual([2, 16, 6]));
  });
});

describe('reading figures', () => {
  test('is for those who see the money of the place, and for no other place', async () => {
    const status = async (asked: Asked) => (await ask('occupancy?groupBy=day', asked)).status;
    const as = (role: 'owner' | 'host' | 'accountant') =>
      signedIn(scene, { roles: [{ placeId: place.id, role }] });
    expect(await status({ as: await as('owner') })).toBe(200);
    expect(await status({ as: await as('accountant') })).toBe(200);
    expect(await status({ as: await as('host') })).toBe(403);
    expect(await status({ as: await as('host'), more: '' })).toBe(403);
    expect(await status({ as: ada, more: '' })).toBe(403);
    expect((await figures('place', { more: '' })).map(({ key }) => key)).toEqual([place.slug]);
    const draft = await scene.place({ status: 'draft' });
    expect(await status({ as: department, more: `&place=${draft.slug}` })).toBe(404);
    expect(await status({ from: '2027-09-02', to: '2027-09-01' })).toBe(422);
  });

  test('works in a spreadsheet, where no name becomes a formula', async () => {
    await scene.sql`update places set name = '=SUM(A1), "Un lieu"' where id = ${place.id}`;
    const { headers, body } = await ask('occupancy?groupBy=place&format=csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="escale-place-2027-09-01-2027-09-30.csv"',
    );
    const [head, row, ...rest] = body.split('\r\n');
    expect(head).toMatch(/^key,label,openSeatMinutes,.*,definitionVersion,asOf$/);
    expect(row).toContain(
      `${place.slug},"'=SUM(A1), ""Un lieu""",${4 * 540 * 22},0,0,0,0,0,0,0,,0,0,0,0,0,1,2027-`,
    );
    expect(rest).toEqual(['']);
  });
});
