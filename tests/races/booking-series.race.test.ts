import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import {
  doubleBookings,
  fireAtOnce,
  listen,
  raceOn,
  seesDamage,
  tally,
  withoutGuards,
} from '../support/race.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let address: string;
let place: TestPlace;
let people: TestActor[];

beforeAll(async () => {
  scene = await openScene({ maxConnections: 20 });
  address = await listen(scene);
  place = await scene.place();
  people = await Promise.all(Array.from({ length: 20 }, () => signedIn(scene)));
});
afterAll(() => scene?.close());

/** Ten weekdays without a public holiday, from Monday 6 September 2027. */
const series = (resource: { id: string }, more: Record<string, unknown> = {}) => ({
  resourceId: resource.id,
  start: '2027-09-06T09:00',
  end: '2027-09-06T12:00',
  rrule: 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=10',
  onConflict: 'refuse',
  ...more,
});
const shot = (as: TestActor, body: unknown) => ({ as, path: '/booking-series', body, key: newId() });

/** Of each series that has any: its dates. */
const datesOf = async ({ sql }: Pick<Scene, 'sql'>, resource: { id: string }) => {
  const rows = await sql<{ seriesId: string; date: string }[]>`
    select series_id as "seriesId", (lower(period) at time zone 'Europe/Paris')::date::text as date from bookings
    where resource_id = ${resource.id} order by 2`;
  return [...Map.groupBy(rows, ({ seriesId }) => seriesId).values()].map((of) => of.map(({ date }) => date));
};
const weekdays = (first: number) => Array.from({ length: 5 }, (_, i) => String(first + i).padStart(2, '0'));
const twoWeeks = [...weekdays(6), ...weekdays(13)].map((day) => `2027-09-${day}`);

test('of twenty who want one desk for the same ten dates one gets them all and the others none', async () => {
  const desk = await scene.resource(place, { units: 1 });
  const outcomes = await fireAtOnce(
    address,
    people.map((as) => shot(as, series(desk))),
  );
  expect(tally(outcomes)).toEqual({ '201': 1, '409 series-conflict': 19 });
  expect(await datesOf(scene, desk)).toEqual([twoWeeks]);
  expect(await doubleBookings(scene.sql)).toEqual([]);
});

test('series that overlap in some dates share them out: each date to exactly one, none left over', async () => {
  const desk = await scene.resource(place, { units: 1 });
  const rules = ['BYDAY=MO,WE,FR;COUNT=6', 'BYDAY=MO,TU,WE,TH,FR;COUNT=10'];
  const outcomes = await fireAtOnce(
    address,
    people.map((as, i) =>
      shot(as, series(desk, { rrule: `FREQ=WEEKLY;${rules[i % 2]}`, onConflict: 'skip' })),
    ),
  );
  expect(outcomes.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
  expect((await datesOf(scene, desk)).flat().sort()).toEqual(twoWeeks);
  expect(await doubleBookings(scene.sql)).toEqual([]);
});

test('series and single stays that want the same desks never meet on one', async () => {
  const desks = await scene.resource(place, { units: 3 });
  const single = { resourceId: desks.id, start: '2027-09-08T10:00', end: '2027-09-08T11:00' };
  const outcomes = await fireAtOnce(
    address,
    people.map((as, i) =>
      i % 2 ? shot(as, series(desks)) : { as, path: '/bookings', body: single, key: newId() },
    ),
  );
  expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(3);
  expect(outcomes.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
  expect(await doubleBookings(scene.sql)).toEqual([]);
});

test('a skipped date that is added by twenty requests at once is added once', async () => {
  const desks = await scene.resource(place, { units: 30 });
  const [ada, bob] = people;
  if (!ada || !bob) throw new Error('nobody is here');
  const day = { resourceId: desks.id, quantity: 30, start: '2027-09-07T09:00', end: '2027-09-07T12:00' };
  const { body: taken } = await scene.call('POST', '/bookings', { as: bob, body: day });
  const { body } = await scene.call('POST', '/booking-series', {
    as: ada,
    body: series(desks, { onConflict: 'skip' }),
  });
  await scene.call('POST', `/bookings/${taken.id}/cancellation`, { as: bob });
  const path = `/booking-series/${body.id}/occurrences`;
  const shots = people.map(() => ({ as: ada, path, body: { date: '2027-09-07' }, key: newId() }));
  expect(tally(await fireAtOnce(address, shots))).toEqual({ '201': 1, '422 occurrence-not-skipped': 19 });
  const seats = await scene.sql`select 1 from bookings where series_id = ${body.id}`;
  expect(seats).toHaveLength(10);
});

/** The same server and the same race, with nothing left but the look before the insert. */
const raceWithoutGuards = () =>
  raceOn(withoutGuards, async (bare) => {
    const desk = await bare.resource(await bare.place(), { units: 1 });
    const others = await Promise.all(Array.from({ length: 20 }, () => signedIn(bare)));
    const answers = tally(
      await fireAtOnce(
        bare.address,
        others.map((as) => shot(as, series(desk))),
      ),
    );
    return { answers, doubles: await doubleBookings(bare.sql) };
  });

test('control: without constraint and locks the same series are booked twice, and the harness sees it', async () => {
  const isDamaged = ({ answers, doubles }: Awaited<ReturnType<typeof raceWithoutGuards>>) =>
    (answers['201'] ?? 0) > 1 && doubles.length > 0;
  expect(await seesDamage(raceWithoutGuards, isDamaged)).toBe(true);
});
