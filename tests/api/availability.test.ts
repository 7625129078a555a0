import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { statementTextsOf } from '../support/statements-of.ts';

let scene: Scene;
let ada: TestActor;

beforeAll(async () => {
  scene = await openScene({ now: '2027-03-01T08:00:00+01:00' });
  ada = await signedIn(scene);
});
afterAll(() => scene?.close());

type Shown = {
  resourceId: string;
  open: { start: string; end: string }[];
  free: { start: string; end: string; units: number }[];
};

const freeOf = async (slug: string, from: string, to = from): Promise<Shown[]> =>
  (await scene.call('GET', `/places/${slug}/availability?from=${from}&to=${to}`)).body;

const hours = (shown: Shown | undefined) =>
  shown?.free.map(({ start, end, units }) => `${start.slice(11, 16)}–${end.slice(11, 16)} ${units}`);

const book = (resource: { id: string }, start: string, end: string, more = {}) =>
  scene.call('POST', '/bookings', {
    as: ada,
    body: { resourceId: resource.id, start: `2027-03-08T${start}`, end: `2027-03-08T${end}`, ...more },
  });

describe('what is free', () => {
  test('on an untouched day is the whole of the opening hours', async () => {
    const place = await scene.place();
    const desks = await scene.resource(place, { units: 3 });
    const [shown] = await freeOf(place.slug, '2027-03-08');
    const day = { start: '2027-03-08T09:00:00+01:00', end: '2027-03-08T18:00:00+01:00' };
    expect(shown).toMatchObject({
      resourceId: desks.id,
      units: 3,
      open: [day],
      free: [{ ...day, units: 3 }],
    });
  });

  test('shrinks by each booking and its buffer, and grows again when one is cancelled', async () => {
    const place = await scene.place();
    const desks = await scene.resource(place, { units: 2, bufferMinutes: 30 });
    const first = await book(desks, '10:00', '12:00');
    await book(desks, '11:00', '13:00');
    const busy = ['09:00–10:00 2', '10:00–11:00 1', '12:30–13:30 1', '13:30–18:00 2'];
    expect(hours((await freeOf(place.slug, '2027-03-08'))[0])).toEqual(busy);
    await scene.call('POST', `/bookings/${first.body.id}/cancellation`, { as: ada });
    expect(hours((await freeOf(place.slug, '2027-03-08'))[0])).toEqual([
      '09:00–11:00 2',
      '11:00–13:30 1',
      '13:30–18:00 2',
    ]);
  });

  test('is kept while nothing changes, and forgotten whoever changes something', async () => {
    const place = await scene.place();
    const desks = await scene.resource(place, { units: 2 });
    const asked = async () => hours((await freeOf(place.slug, '2027-03-08'))[0]);
    await book(desks, '10:00', '12:00');
    const before = await asked();
    // Other tests write to the same cluster: sooner or later two questions come without anything between them.
    await vi.waitFor(async () => {
      const statements = await statementTextsOf(scene, async () => expect(await asked()).toEqual(before));
      expect(statements).toEqual([expect.not.stringContaining('allocations')]);
    }, 10_000);
    await scene.sql`update allocations set period = tstzrange(lower(period), upper(period) + interval '1 hour')
      where unit_id in (select unit_id from resource_units where resource_id = ${desks.id})`;
    expect(await asked()).toEqual(['09:00–10:00 2', '10:00–13:00 1', '13:00–18:00 2']);
    await scene.sql`update opening_intervals set closes_minute = 1020 where closes_minute = 1080`;
    expect(await asked()).toEqual(['09:00–10:00 2', '10:00–13:00 1', '13:00–17:00 2']);
    await scene.sql`update opening_intervals set closes_minute = 1080 where closes_minute = 1020`;
  });

  test('of a hall needs both halves, of a half only itself', async () => {
    const place = await scene.place();
    const left = await scene.resource(place, { units: 1, allocation: 'all' });
    const right = await scene.resource(place, { units: 1, allocation: 'all' });
    const hall = await scene.resource(place, {
      units: [...left.unitIds, ...right.unitIds],
      allocation: 'all',
    });
    await book(left, '10:00', '12:00');
    const shown = new Map(
      (await freeOf(place.slug, '2027-03-08')).map((one) => [one.resourceId, hours(one)]),
    );
    expect(shown.get(left.id)).toEqual(['09:00–10:00 1', '12:00–18:00 1']);
    expect(shown.get(right.id)).toEqual(['09:00–18:00 1']);
    expect(shown.get(hall.id)).toEqual(['09:00–10:00 2', '12:00–18:00 2']);
  });

  test('counts a stay of months, booked long before the day that is asked about', async () => {
    const place = await scene.place();
    const office = await scene.resource(place, { units: 1 });
    const body = { resourceId: office.id, formula: 'month', count: 3, date: '2027-03-08' };
    expect((await scene.call('POST', '/bookings', { as: ada, body })).status).toBe(201);
    expect(hours((await freeOf(place.slug, '2027-05-26'))[0])).toEqual([]);
    expect(hours((await freeOf(place.slug, '2027-06-09'))[0])).toEqual(['09:00–18:00 1']);
  });

  test('follows the clock on the days it changes', async () => {
    const everyDay = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((day) => [day, [[0, 1_440] as [number, number]]]),
    );
    const place = await scene.place({ hours: everyDay });
    await scene.resource(place);
    const lengthOf = async (date: string) => {
      const [shown] = await freeOf(place.slug, date);
      return (Date.parse(shown?.free[0]?.end ?? '') - Date.parse(shown?.free[0]?.start ?? '')) / 3_600_000;
    };
    expect([
      await lengthOf('2027-03-28'),
      await lengthOf('2027-03-27'),
      await lengthOf('2027-10-31'),
    ]).toEqual([23, 24, 25]);
  });

  test('is what can be booked: a quote agrees with it', async () => {
    const place = await scene.place();
    const desk = await scene.resource(place, { units: 1 });
    await book(desk, '10:00', '12:00');
    const quote = async (start: string, end: string) => {
      const body = { resourceId: desk.id, start: `2027-03-08T${start}`, end: `2027-03-08T${end}` };
      return (await scene.call('POST', '/quotes', { body })).body;
    };
    expect(await quote('09:00', '10:00')).toMatchObject({ available: true, unitsFree: 1, total: 400 });
    expect(await quote('09:00', '10:30')).toMatchObject({ available: false, unitsFree: 0, total: 600 });
    expect(await quote('12:00', '13:00')).toMatchObject({ available: true, unitsFree: 1, total: 400 });
  });
});

test('several places are read at once; closed days and unknown places are simply not free', async () => {
  const one = await scene.place();
  const other = await scene.place({ hours: { 2: [[540, 1_080]] } });
  const draft = await scene.place({ status: 'draft' });
  for (const place of [one, other, draft]) await scene.resource(place);
  const query = [one.slug, other.slug, draft.slug, 'nowhere'].map((slug) => `place=${slug}`).join('&');
  const { body } = await scene.call('GET', `/availability?date=2027-03-08&resourceKind=desk&${query}`);
  const seen: [string, number][] = body.map((item: { placeSlug: string; resources: Shown[] }) => [
    item.placeSlug,
    item.resources[0]?.free.length,
  ]);
  expect(Object.fromEntries(seen)).toEqual({ [one.slug]: 1, [other.slug]: 0 });
});
