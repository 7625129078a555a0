import { isLive } from '@escale/shared/bookings';
import { addDays, dayMs, localDateOf } from '@escale/shared/kernel';
import { openDay, openDaysOf } from '@escale/shared/places';
import { describe, expect, it } from 'vitest';
import { demoData } from './demo-data.ts';
import { demoTimeZone } from './demo-hours.ts';
import { demoPlaces } from './places/index.ts';

const placeIds = new Map(
  demoPlaces.map(({ slug }, index) => [slug, `00000000-0000-7000-8000-00000000000${index}`]),
);
const publicHolidays = new Set([
  '2026-11-01',
  '2026-11-11',
  '2026-12-25',
  '2027-01-01',
  '2027-03-29',
  '2027-05-01',
]);

const around = (text: string) => {
  const now = Date.parse(text);
  const today = localDateOf(now, demoTimeZone);
  return demoData(
    { now, today, validFrom: `${Number(today.slice(0, 4)) - 1}-01-01`, publicHolidays },
    placeIds,
  );
};

const now = Date.parse('2026-11-24T10:00:00+01:00');
const data = around('2026-11-24T10:00:00+01:00');
const bookings = data.places.flatMap((place) => place.bookings);
const placeOf = (slug: string) => {
  const place = data.places.find(({ plan }) => plan.slug === slug);
  if (!place) throw new Error(slug);
  return place;
};

/** A plain sweep, on purpose without any of the product's own code. */
const overlaps = (taken: { unitId: string; start: number; end: number }[]): number => {
  const sorted = taken.toSorted((a, b) => a.unitId.localeCompare(b.unitId) || a.start - b.start);
  return sorted.filter(({ unitId, start }, index) => {
    const before = sorted[index - 1];
    return before?.unitId === unitId && before.end > start;
  }).length;
};

describe('the demonstration', () => {
  it('is the same for the same moment, and another one for another day', () => {
    // As text: thousands of rows are compared at once.
    const told = JSON.stringify(data);
    expect(JSON.stringify(around('2026-11-24T10:00:00+01:00')) === told).toBe(true);
    expect(JSON.stringify(around('2026-11-25T10:00:00+01:00')) === told).toBe(false);
  });

  it('gives no unit to two parties at a time, whatever the day it is made on', () => {
    const onTheEveOfSummerTime = around('2027-03-27T23:30:00+01:00');
    for (const { places } of [data, onTheEveOfSummerTime]) {
      const made = places.flatMap((place) => place.bookings);
      const taken = made.flatMap(({ unitIds, period }) => unitIds.map((unitId) => ({ unitId, ...period })));
      expect(taken.length).toBeGreaterThan(3_000);
      expect(overlaps(taken)).toBe(0);
    }
  });

  it("has Casaco's 45 real desks and its published price, not marked as an example", () => {
    const { plan } = placeOf('casaco');
    const desks = plan.resources.filter(({ kind }) => kind === 'desk');
    expect(new Set(desks.flatMap(({ unitIds }) => unitIds)).size).toBe(45);
    const real = desks.flatMap(({ tariffs }) => tariffs).filter(({ isExample }) => !isExample);
    expect(real.length).toBeGreaterThan(0);
    for (const tariff of real)
      expect(tariff).toMatchObject({ formula: 'month', amountCents: 30_000, vatRateBasisPoints: 2_000 });
    const others = data.places.flatMap(({ plan: { resources } }) =>
      resources.flatMap(({ tariffs }) => tariffs),
    );
    expect(others.filter(({ isExample }) => !isExample)).toHaveLength(real.length);
  });

  it("sells Casaco's published pass as it is, and others as examples", () => {
    const { passes, resources } = placeOf('casaco').plan;
    const [openSpace] = resources;
    expect(passes).toMatchObject([
      { points: 30, pointsPerDay: 3, pointsPerHalfDay: 2, amountCents: 18_000, isExample: false },
    ]);
    expect(passes[0]?.resourceIds).toEqual([openSpace?.id]);
    const others = data.places.flatMap(({ plan }) => (plan.slug === 'casaco' ? [] : plan.passes));
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ isExample, resourceIds }) => isExample && resourceIds.length > 0)).toBe(true);
  });

  it('sells a month for less than the weeks it is made of, so that every formula has its use', () => {
    for (const { plan } of data.places)
      for (const { name, tariffs } of plan.resources) {
        const amountOf = (formula: string) =>
          tariffs.find((tariff) => tariff.formula === formula && tariff.audience === 'standard')?.amountCents;
        const [day, week, month] = [amountOf('day'), amountOf('week'), amountOf('month')];
        if (week && month) expect(month, `${plan.slug}, ${name}`).toBeLessThanOrEqual(4 * week);
        if (day && week) expect(week, `${plan.slug}, ${name}`).toBeLessThanOrEqual(5 * day);
      }
  });

  it('has the 16 desks and the two rooms of Sceaux Smart', () => {
    const { resources } = placeOf('sceaux-smart').plan;
    expect(resources.find(({ kind }) => kind === 'desk')?.unitIds).toHaveLength(16);
    const rooms = resources.filter(({ kind }) => kind === 'meeting_room');
    expect(rooms.map(({ capacity }) => capacity)).toEqual([16, 8]);
  });

  it('divides a room in two: three resources over two units', () => {
    const rooms = placeOf('casaco').plan.resources.filter(({ name }) => name.startsWith('Grande salle'));
    const [hall, ...halves] = rooms.map(({ unitIds }) => unitIds);
    expect(rooms.map(({ allocation }) => allocation)).toEqual(['all', 'all', 'all']);
    expect(halves.flat()).toEqual(hall);
  });

  it('begins and ends every stay of some days between an opening and a closing', () => {
    for (const { plan, bookings: made } of data.places)
      for (const { interval } of made.filter(({ interval: { start, end } }) => end - start < 5 * dayMs)) {
        const days = openDaysOf(plan.calendar, interval).map(({ open }) => ({
          opening: open[0]?.start ?? Number.POSITIVE_INFINITY,
          closing: open.at(-1)?.end ?? Number.NEGATIVE_INFINITY,
        }));
        const begins = days.some(
          ({ opening, closing }) => opening <= interval.start && interval.start < closing,
        );
        const ends = days.some(({ opening, closing }) => opening < interval.end && interval.end <= closing);
        expect({ begins, ends }).toEqual({ begins: true, ends: true });
      }
  });

  it('freezes a price that adds up', () => {
    for (const { price } of bookings) {
      expect(price.lines.reduce((sum, line) => sum + line.amountCents, 0)).toBe(price.totalCents);
      expect(price.netCents + price.vatCents).toBe(price.totalCents);
    }
  });

  it('tells the past as past and the future as still to come', () => {
    for (const { interval, createdAt, life, unitIds } of bookings) {
      expect(createdAt).toBeLessThan(Math.min(now, interval.start));
      expect(life.moves.every(({ at }) => at >= createdAt && at <= now)).toBe(true);
      expect(life.moves.at(-1)?.to).toBe(life.status);
      expect(unitIds.length > 0).toBe(isLive(life.status));
      if (interval.end <= now) expect(['completed', 'no_show', 'cancelled']).toContain(life.status);
      else if (interval.start > now) expect(['confirmed', 'cancelled']).toContain(life.status);
      else expect(['checked_in', 'confirmed', 'cancelled']).toContain(life.status);
    }
  });

  it('fills 30 to 80 % of the desks of the six places over a past month', () => {
    for (const { plan, bookings: made } of data.places) {
      const desks = new Set(
        plan.resources.filter(({ kind }) => kind === 'desk').flatMap(({ unitIds }) => unitIds),
      );
      if (desks.size === 0) continue;
      const shares = Array.from({ length: 30 }, (_, index) => addDays('2026-10-20', index)).flatMap(
        (date) => {
          const [open] = openDay(plan.calendar, date).open;
          if (!open) return [];
          const noon = open.start + 90 * 60_000;
          const taken = made.filter(({ period }) => period.start <= noon && noon < period.end);
          return [taken.flatMap(({ unitIds }) => unitIds).filter((id) => desks.has(id)).length / desks.size];
        },
      );
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      expect(mean, plan.slug).toBeGreaterThan(0.3);
      expect(mean, plan.slug).toBeLessThan(0.8);
    }
  });

  it('fills two half-days of next week at Casaco, never a whole day', () => {
    const { plan, bookings: made } = placeOf('casaco');
    const desk = plan.resources.find(({ kind }) => kind === 'desk');
    const freeAt = (text: string) => {
      const at = Date.parse(text);
      const taken = made.filter(({ period }) => period.start <= at && at < period.end);
      const unitIds = new Set(taken.flatMap((booking) => booking.unitIds));
      return desk?.unitIds.filter((id) => !unitIds.has(id)).length;
    };
    expect(freeAt('2026-12-01T10:00:00+01:00')).toBe(0);
    expect(freeAt('2026-12-01T15:00:00+01:00')).toBeGreaterThan(0);
    expect(freeAt('2026-12-03T15:00:00+01:00')).toBe(0);
    expect(freeAt('2026-12-03T10:00:00+01:00')).toBeGreaterThan(0);
    expect(freeAt('2026-12-02T10:00:00+01:00')).toBeGreaterThan(0);
  });

  it('gives each freelancer stays behind and ahead, and a cancelled one', () => {
    for (const account of data.accounts.slice(0, 2)) {
      const own = bookings.filter(({ memberId }) => memberId === account.id);
      const statuses = own.map(({ life }) => life.status);
      expect(own.length, account.email).toBeGreaterThanOrEqual(4);
      expect(statuses).toContain('cancelled');
      expect(statuses).toContain('confirmed');
      expect(statuses.some((status) => status === 'completed' || status === 'no_show')).toBe(true);
    }
  });

  it('tells of the two years behind it: more at Casaco, less in August, Sceaux Smart since March', () => {
    const startsOf = (slug: string) =>
      placeOf(slug)
        .bookings.filter(({ interval: { end } }) => end < now)
        .map(({ interval }) => localDateOf(interval.start, demoTimeZone));
    const from = (dates: string[], month: string) => dates.filter((date) => date.startsWith(month)).length;
    const casaco = startsOf('casaco');
    expect(from(casaco, '2026-03')).toBeGreaterThan(1.2 * from(casaco, '2025-03'));
    expect(from(casaco, '2025-08')).toBeLessThan(0.6 * from(casaco, '2025-10'));
    expect(startsOf('sceaux-smart').every((date) => date >= '2026-03-02')).toBe(true);
    expect(startsOf('la-treso').filter((date) => date >= '2026-08-03' && date <= '2026-08-23')).toEqual([]);
  });

  it('uses addresses that reach nobody', () => {
    for (const { email } of [...data.people, ...data.passersBy, ...data.accounts])
      expect(email).toMatch(/@([a-z.]+\.)?escale\.example$/);
    expect(new Set(data.people.map(({ email }) => email)).size).toBe(60);
  });
});
