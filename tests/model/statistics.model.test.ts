import { setClock } from '@escale/db';
import { addDays } from '@escale/shared/kernel';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { recount, recountPeople } from './recount.ts';

/** More of them, or others, on request (CONTRIBUTING.md). */
const runs = Number(process.env.ESCALE_MODEL_RUNS ?? 15);
const seed = Number(process.env.ESCALE_MODEL_SEED ?? 2_027);

let scene: Scene;
let department: TestActor;
let people: string[];
beforeAll(async () => {
  scene = await openScene();
  department = await signedIn(scene, { platformRole: 'department' });
  people = [];
  for (let nth = 0; nth < 3; nth++) people.push((await signedIn(scene)).memberId);
});
afterAll(() => scene?.close());

/** A week around each change of the clock, and one with a public holiday in it. */
const firstDates = ['2027-03-24', '2027-10-27', '2027-05-03'] as const;
const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

const unit = fc.nat(3);
const quarter = fc.nat(8 * 96 - 1);
const status = fc.constantFrom('held', 'confirmed', 'checked_in', 'completed', 'no_show', 'cancelled');
const day = fc.nat(7);
const hours = fc.constantFrom<[number, number][]>(
  [],
  [[540, 1_080]],
  [
    [480, 720],
    [840, 1_140],
  ],
  [[60, 240]],
  [[1_200, 1_620]],
);
const deed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('stay' as const),
      unit,
      quarter,
      length: fc.integer({ min: 1, max: 200 }),
      buffer: fc.nat(3),
      status,
      person: fc.nat(3),
    }),
  },
  fc.record({ kind: fc.constant('event' as const), unit, quarter, length: fc.integer({ min: 1, max: 16 }) }),
  fc.record({
    kind: fc.constant('closure' as const),
    unit,
    quarter,
    length: fc.integer({ min: 1, max: 150 }),
  }),
  fc.record({ kind: fc.constant('become' as const), pick: fc.nat(), status }),
  fc.record({ kind: fc.constant('leave' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('trim' as const), pick: fc.nat(), afterMs: fc.nat(6 * HOUR) }),
  fc.record({ kind: fc.constant('seat' as const), pick: fc.nat(), unit }),
  fc.record({ kind: fc.constant('exception' as const), day, hours }),
  fc.record({ kind: fc.constant('week' as const), day, hours }),
  fc.record({ kind: fc.constant('retire' as const), unit, day }),
  fc.record({ kind: fc.constant('later' as const), hours: fc.integer({ min: 1, max: 60 }) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

type Stage = {
  place: TestPlace;
  manager: TestActor;
  units: string[];
  resourceId: string;
  first: number;
  firstOn: string;
  holders: string[];
  now: number;
};

const dateOf = (stage: Stage, nth: number) =>
  new Date(Date.parse(stage.firstOn) + nth * 24 * HOUR).toISOString().slice(0, 10);
const period = (stage: Stage, at: number, length: number) => {
  const start = stage.first + at * QUARTER;
  return `[${new Date(start).toISOString()},${new Date(start + length * QUARTER).toISOString()})`;
};

const does = {
  stay: async (
    { place, resourceId, units, holders, ...stage }: Stage,
    { unit, quarter, length, buffer, status, person }: Extract<Deed, { kind: 'stay' }>,
  ) => {
    const id = newId();
    const whole = { place, resourceId, units, holders, ...stage };
    const isDead = status === 'cancelled';
    const free = isDead
      ? [1]
      : await scene.sql`
          insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
          values (${place.id}, ${newId()}, ${units[unit] ?? ''}, ${period(whole, quarter, length + buffer)}, 'booking', ${id}, false)
          on conflict do nothing returning 1`;
    if (free.length === 0) return;
    holders.push(id);
    await scene.sql`
      insert into bookings (place_id, id, member_id, reference, resource_id, period, quantity, status, total_cents, net_cents, vat_cents,
        price_lines, cancellation_policy, created_at, hold_expires_at)
      values (${place.id}, ${id}, ${people[person] ?? null}, ${id.slice(-8)}, ${resourceId}, ${period(whole, quarter, length)}, 1, ${status}, 1200, 1000, 200,
        '[]', '[]', '2027-01-01', ${status === 'held' ? '2028-01-01' : null})`;
  },
  event: async (stage: Stage, { unit, quarter, length }: Extract<Deed, { kind: 'event' }>) => {
    const id = newId();
    const taken = period(stage, quarter, length);
    const free = await scene.sql`
      insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
      values (${stage.place.id}, ${newId()}, ${stage.units[unit] ?? ''}, ${taken}, 'event', ${id}, true)
      on conflict do nothing returning 1`;
    if (free.length > 0)
      await scene.sql`insert into events (place_id, id, title, description, kind, period, capacity, visibility, created_at)
        values (${stage.place.id}, ${id}, 'Un café', '', 'breakfast', ${taken}, 10, 'public', '2027-01-01')`;
  },
  closure: (stage: Stage, { unit, quarter, length }: Extract<Deed, { kind: 'closure' }>) => scene.sql`
    insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
    values (${stage.place.id}, ${newId()}, ${stage.units[unit] ?? ''}, ${period(stage, quarter, length)}, 'closure', ${newId()}, true)
    on conflict do nothing`,
  become: async (stage: Stage, { pick, status }: Extract<Deed, { kind: 'become' }>) => {
    const id = stage.holders[pick % Math.max(1, stage.holders.length)];
    if (!id) return;
    await scene.sql`update bookings set status = ${status}, hold_expires_at = '2028-01-01' where place_id = ${stage.place.id} and id = ${id}`;
    if (status === 'cancelled')
      await scene.sql`delete from allocations where place_id = ${stage.place.id} and holder_id = ${id}`;
  },
  leave: async (stage: Stage, { pick }: Extract<Deed, { kind: 'leave' }>) => {
    const id = stage.holders[pick % Math.max(1, stage.holders.length)];
    if (id)
      await scene.sql`update bookings set member_id = null where place_id = ${stage.place.id} and id = ${id}`;
  },
  trim: async (stage: Stage, { pick, afterMs }: Extract<Deed, { kind: 'trim' }>) => {
    const id = stage.holders[pick % Math.max(1, stage.holders.length)];
    if (id)
      await scene.sql`update allocations set period = tstzrange(lower(period), lower(period) + ${afterMs + 1} * interval '1 ms')
        where place_id = ${stage.place.id} and holder_id = ${id} and upper(period) > lower(period) + ${afterMs + 1} * interval '1 ms'`;
  },
  seat: async (stage: Stage, { pick, unit }: Extract<Deed, { kind: 'seat' }>) => {
    const id = stage.holders[pick % Math.max(1, stage.holders.length)];
    if (id)
      await scene.sql`update allocations a set unit_id = ${stage.units[unit] ?? ''}
        where place_id = ${stage.place.id} and holder_id = ${id} and not exists (select 1 from allocations other
          where other.place_id = a.place_id and other.unit_id = ${stage.units[unit] ?? ''} and other.period && a.period)`;
  },
  exception: async (stage: Stage, { day, hours }: Extract<Deed, { kind: 'exception' }>) => {
    const onDate = dateOf(stage, day);
    await scene.sql`insert into opening_exceptions (place_id, on_date) values (${stage.place.id}, ${onDate}) on conflict do nothing`;
    await scene.sql`delete from opening_exception_intervals where place_id = ${stage.place.id} and on_date = ${onDate}`;
    for (const [opens, closes] of hours)
      await scene.sql`insert into opening_exception_intervals (place_id, on_date, opens_minute, closes_minute)
        values (${stage.place.id}, ${onDate}, ${opens}, ${closes})`;
  },
  week: async (stage: Stage, { day, hours }: Extract<Deed, { kind: 'week' }>) => {
    const validFrom = dateOf(stage, day);
    await scene.sql`insert into opening_weeks (place_id, valid_from, half_day_split_minute, closes_on_public_holidays)
      values (${stage.place.id}, ${validFrom}, 780, ${day % 2 === 0}) on conflict do nothing`;
    await scene.sql`delete from opening_intervals where place_id = ${stage.place.id} and valid_from = ${validFrom}`;
    for (const [opens, closes] of hours)
      await scene.sql`insert into opening_intervals (place_id, valid_from, weekday, opens_minute, closes_minute)
        select ${stage.place.id}, ${validFrom}, weekday, ${opens}, ${closes} from generate_series(1, 7) as weekday`;
  },
  retire: (stage: Stage, { unit, day }: Extract<Deed, { kind: 'retire' }>) => scene.sql`
    update units set valid_until = ${dateOf(stage, day)} where place_id = ${stage.place.id} and id = ${stage.units[unit] ?? ''}
      and valid_from < ${dateOf(stage, day)}`,
  later: async (stage: Stage, { hours }: Extract<Deed, { kind: 'later' }>) => {
    stage.now += hours * HOUR;
    await setClock(scene.database, stage.now);
  },
};

const furnish = async (firstOn: string): Promise<Stage> => {
  const place = await scene.place({
    hours: { 1: [[540, 1_080]], 3: [[480, 1_560]], 6: [[600, 900]], 7: [[30, 210]] },
  });
  const desks = await scene.resource(place, { units: 3 });
  const room = await scene.resource(place, { units: 1, kind: 'meeting_room', allocation: 'all' });
  await scene.sql`update units set valid_from = ${firstOn} where place_id = ${place.id}`;
  const now = Date.parse(`${firstOn}T06:00:00Z`) + 24 * HOUR;
  await setClock(scene.database, now);
  return {
    place,
    manager: await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] }),
    units: [...desks.unitIds, ...room.unitIds],
    resourceId: desks.id,
    first: Date.parse(`${firstOn}T00:00:00Z`),
    firstOn,
    holders: [],
    now,
  };
};

const compare = async (stage: Stage): Promise<void> => {
  const dates = Array.from({ length: 8 }, (_, nth) => dateOf(stage, nth));
  const [from, to] = [dates[0], dates.at(-1)];
  const truth = await recount(scene.sql, stage.place.id, { dates, now: stage.now });
  const heads = await recountPeople(scene.sql, stage.place.id, dates);
  for (const groupBy of ['day', 'resourceKind', 'weekdayHour']) {
    const path = `/statistics/occupancy?from=${from}&to=${to}&groupBy=${groupBy}&place=${stage.place.slug}`;
    // The place itself is told every number of people.
    const as = groupBy === 'weekdayHour' ? department : stage.manager;
    const { body } = await scene.call('GET', path, { as });
    const told = body.rows.map((row: Record<string, number | string>) => [
      row.key,
      { open: row.openSeatMinutes, booked: row.bookedSeatMinutes, used: row.usedSeatMinutes },
    ]);
    const isOfGroup = (key: string) =>
      groupBy === 'day'
        ? /^\d{4}-/.test(key)
        : groupBy === 'weekdayHour'
          ? /^\d-/.test(key)
          : /^[a-z]/.test(key);
    const due = [...truth].filter(([key, { open, booked }]) => isOfGroup(key) && open + booked > 0);
    const shown = told.filter(
      ([, { open, booked }]: [string, { open: number; booked: number }]) => open + booked > 0,
    );
    expect(Object.fromEntries(shown), groupBy).toEqual(Object.fromEntries(due));
    for (const { key, people: found, newPeople } of groupBy === 'weekdayHour' ? [] : body.rows)
      expect([key, found, newPeople]).toEqual([key, ...(heads.get(key) ?? [0, 0])]);
  }
};

/** Months, kinds and the whole add up what the days say, whatever dates a range cuts out of its months. */
const compareWithDays = async ({ place, manager, firstOn }: Stage): Promise<void> => {
  const startOf = (date: string) => `${date.slice(0, 8)}01`;
  const month = startOf(firstOn);
  const nextMonth = startOf(addDays(month, 40));
  for (const [from, to] of [
    [month, addDays(nextMonth, 14)],
    [firstOn, addDays(startOf(addDays(nextMonth, 40)), -1)],
    [addDays(month, -10), addDays(firstOn, 3)],
    [addDays(firstOn, 1), addDays(firstOn, 5)],
  ]) {
    const rows = async (groupBy: string): Promise<Record<string, number | string>[]> => {
      const path = `/statistics/occupancy?from=${from}&to=${to}&groupBy=${groupBy}&place=${place.slug}`;
      return (await scene.call('GET', path, { as: manager })).body.rows;
    };
    const days = await rows('day');
    for (const groupBy of ['month', 'resourceKind', 'placeMonth', 'total']) {
      const groups = await rows(groupBy);
      for (const figure of [
        'openSeatMinutes',
        'bookedSeatMinutes',
        'usedSeatMinutes',
        'bookings',
        'revenueNetCents',
      ]) {
        const added = (each: typeof days) => each.reduce((sum, row) => sum + Number(row[figure]), 0);
        expect([groupBy, from, to, figure, added(groups)]).toEqual([groupBy, from, to, figure, added(days)]);
      }
    }
  }
};

test(`${runs} random histories are told to the minute and person as counting every minute of the tables says, seed ${seed}`, {
  timeout: 60_000 + runs * 4_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...firstDates),
      fc.array(deed, { minLength: 4, maxLength: 24 }),
      async (firstOn, deeds) => {
        const stage = await furnish(firstOn);
        for (const [nth, one] of deeds.entries()) {
          await does[one.kind](stage, one as never);
          if (nth % 6 === 5) await compare(stage);
        }
        stage.now = Date.parse(stage.firstOn) + 30 * 24 * HOUR;
        await setClock(scene.database, stage.now);
        await compare(stage);
        await compareWithDays(stage);
      },
    ),
    { numRuns: runs, seed },
  );
});
