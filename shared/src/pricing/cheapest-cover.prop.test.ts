import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  type Instant,
  type Interval,
  minuteMs,
  multiplyDivide,
  type OpeningWeek,
  startOfLocalDay,
} from '../kernel/index.ts';
import { type OpenDay, type OpeningCalendar, openDaysOf } from '../places/index.ts';
import { cheapestCover } from './cheapest-cover.ts';
import { type Formula, formulas, type Tariff, type TariffsInForce, tariffsInForce } from './tariff.ts';

const timeZone = 'Europe/Paris';
const slotMinutes = 30;

const openingDays = fc.constantFrom(
  [],
  [{ startMinute: 540, endMinute: 1_080 }],
  [
    { startMinute: 540, endMinute: 720 },
    { startMinute: 840, endMinute: 1_095 },
  ],
  [{ startMinute: 1_080, endMinute: 1_560 }],
  [{ startMinute: 0, endMinute: 240 }],
);

const calendars: fc.Arbitrary<OpeningCalendar> = fc
  .tuple(fc.array(openingDays, { minLength: 7, maxLength: 7 }), fc.integer({ min: 600, max: 840 }))
  .map(([days, split]) => {
    const on = (i: number) => days[i] ?? [];
    const weekly = { 1: on(0), 2: on(1), 3: on(2), 4: on(3), 5: on(4), 6: on(5), 7: on(6) };
    const halfDaySplitMinute = split - (split % 30);
    const week: OpeningWeek = {
      validFrom: '2000-01-01',
      weekly,
      halfDaySplitMinute,
      closesOnPublicHolidays: false,
    };
    return { timeZone, weeks: [week], exceptions: new Map(), publicHolidays: new Set() };
  });

const tariffLists: fc.Arbitrary<TariffsInForce> = fc
  .tuple(...formulas.map(() => fc.option(fc.integer({ min: 0, max: 40 }), { freq: 5 })))
  .map((amounts) => {
    // Few and round amounts, so that ties are frequent.
    const steps = [25, 100, 200, 500, 1_500];
    const tariffs = formulas.flatMap((formula, i): Tariff[] => {
      const amount = amounts[i];
      if (amount === null || amount === undefined) return [];
      const amountCents = amount * (steps[i] ?? 1);
      return [
        { formula, audience: 'standard', amountCents, vatRateBasisPoints: 2_000, validFrom: '2000-01-01' },
      ];
    });
    return tariffsInForce(tariffs, '2027-01-01');
  });

/** Around a change of the clock, a month's end, or nothing special. */
const firstDates = fc.constantFrom('2027-03-24', '2027-10-27', '2027-01-30', '2028-02-26', '2027-06-07');

const stays = (longest: number) =>
  fc
    .tuple(firstDates, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: longest * 48 }))
    .map(([date, from, length]): Interval => {
      const start = startOfLocalDay(date, timeZone) + from * 30 * minuteMs;
      return { start, end: start + length * 30 * minuteMs };
    });

function priceOf(stay: Interval, calendar: OpeningCalendar, tariffs: TariffsInForce, quantity = 1) {
  return cheapestCover({ stay, openDays: openDaysOf(calendar, stay), slotMinutes, tariffs, quantity });
}

type Way = { cents: number; used: Set<Formula> };

/** Every way to sell one date, minute by minute and from the words of the rule alone. */
function waysOfDay(day: OpenDay, stay: Interval, tariffs: TariffsInForce): Way[] {
  const halves: Instant[][] = [[], []];
  for (const { start, end } of day.open) {
    for (let at = Math.max(start, stay.start); at < Math.min(end, stay.end); at += minuteMs) {
      halves[day.splitAt !== null && at < day.splitAt ? 0 : 1]?.push(at);
    }
  }
  const touched = halves.filter((minutes) => minutes.length > 0);
  const ways: Way[] = [];
  if (tariffs.day) ways.push({ cents: tariffs.day.amountCents, used: new Set(['day']) });
  for (let choice = 0; choice < 2 ** touched.length; choice++) {
    const byHour = touched.filter((_, i) => (choice >> i) & 1);
    const halfDays = touched.length - byHour.length;
    if ((byHour.length > 0 && !tariffs.hour) || (halfDays > 0 && !tariffs.half_day)) continue;
    // In Paris every offset is whole hours, so that slots of UTC are slots of the wall clock.
    const slots = new Set(byHour.flat().map((at) => Math.floor(at / (slotMinutes * minuteMs))));
    const hours = multiplyDivide(tariffs.hour?.amountCents ?? 0, slots.size * slotMinutes, 60);
    const used = new Set<Formula>();
    if (byHour.length > 0) used.add('hour');
    if (halfDays > 0) used.add('half_day');
    ways.push({ cents: hours + halfDays * (tariffs.half_day?.amountCents ?? 0), used });
  }
  return ways;
}

/** Every way through the dates, one by one. */
function waysFrom(i: number, days: OpenDay[], stay: Interval, tariffs: TariffsInForce): Way[] {
  const day = days[i];
  if (!day) return [{ cents: 0, used: new Set() }];
  const after = (date: string) => {
    const next = days.findIndex((later) => later.date >= date);
    return next < 0 ? days.length : next;
  };
  const ways: Way[] = [];
  const add = (first: Way, next: number) => {
    for (const rest of waysFrom(next, days, stay, tariffs)) {
      ways.push({ cents: first.cents + rest.cents, used: new Set([...first.used, ...rest.used]) });
    }
  };
  for (const way of waysOfDay(day, stay, tariffs)) add(way, i + 1);
  if (tariffs.week)
    add({ cents: tariffs.week.amountCents, used: new Set(['week']) }, after(addDays(day.date, 7)));
  for (let m = 1, next = i; tariffs.month && next < days.length; m++) {
    next = after(addMonths(day.date, m));
    add({ cents: m * tariffs.month.amountCents, used: new Set(['month']) }, next);
  }
  return ways;
}

function touchedBy(stay: Interval, calendar: OpeningCalendar): OpenDay[] {
  return openDaysOf(calendar, stay).filter(({ open }) =>
    open.some(({ start, end }) => start < stay.end && stay.start < end),
  );
}

test('no way to sell a stay is cheaper, nor as cheap with fewer formulas', () => {
  fc.assert(
    fc.property(stays(4), calendars, tariffLists, (stay, calendar, tariffs) => {
      const days = touchedBy(stay, calendar);
      const ways = waysFrom(0, days, stay, tariffs);
      const price = priceOf(stay, calendar, tariffs);
      if (days.length === 0) {
        expect(price).toMatchObject({ ok: false, refusal: { code: 'closed-for-the-whole-stay' } });
      } else if (ways.length === 0) {
        expect(price).toMatchObject({ ok: false, refusal: { code: 'not-sold-for-this-duration' } });
      } else if (price.ok) {
        const cheapest = Math.min(...ways.map(({ cents }) => cents));
        const fewest = Math.min(...ways.filter((way) => way.cents === cheapest).map(({ used }) => used.size));
        const lines = price.value.lines.filter(({ formula }) => formula !== 'rounding');
        expect(price.value.totalCents).toBe(cheapest);
        expect(lines).toHaveLength(fewest);
      } else {
        expect(price.ok).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

/** All covers by blocks that may begin on any date and overlap: nothing the recursion does not try is cheaper. */
test('weeks and months that begin on other dates would not be cheaper', () => {
  const cheapestBlocks = (days: OpenDay[], stay: Interval, tariffs: TariffsInForce) => {
    let best = Number.POSITIVE_INFINITY;
    const choose = (i: number, coveredUntil: string[], cents: number) => {
      const day = days[i];
      if (!day) best = Math.min(best, cents);
      if (!day || cents > best) return;
      const covered = coveredUntil.some((until) => day.date < until);
      const own = covered ? [0] : waysOfDay(day, stay, tariffs).map((way) => way.cents);
      for (const ownCents of own) choose(i + 1, coveredUntil, cents + ownCents);
      const { week, month } = tariffs;
      if (week) choose(i + 1, [...coveredUntil, addDays(day.date, 7)], cents + week.amountCents);
      if (month) choose(i + 1, [...coveredUntil, addMonths(day.date, 1)], cents + month.amountCents);
      if (month) choose(i + 1, [...coveredUntil, addMonths(day.date, 2)], cents + 2 * month.amountCents);
    };
    choose(0, [], 0);
    return best;
  };
  fc.assert(
    fc.property(stays(12), calendars, tariffLists, (stay, calendar, tariffs) => {
      const days = touchedBy(stay, calendar);
      fc.pre(days.length > 0 && days.length < 9);
      const price = priceOf(stay, calendar, tariffs);
      expect(price.ok ? price.value.totalCents : Number.POSITIVE_INFINITY).toBe(
        cheapestBlocks(days, stay, tariffs),
      );
    }),
    { numRuns: 150 },
  );
});

test('a longer stay never costs less than a shorter one inside it', () => {
  const cuts = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(stays(100), calendars, tariffLists, cuts, (stay, calendar, tariffs, [a, b]) => {
      const slots = (stay.end - stay.start) / (30 * minuteMs);
      const from = Math.floor(Math.min(a, b) * slots);
      const to = Math.max(from + 1, Math.floor(Math.max(a, b) * slots));
      const inner = { start: stay.start + from * 30 * minuteMs, end: stay.start + to * 30 * minuteMs };
      const longer = priceOf(stay, calendar, tariffs);
      const shorter = priceOf(inner, calendar, tariffs);
      if (longer.ok && shorter.ok) {
        expect(longer.value.totalCents).toBeGreaterThanOrEqual(shorter.value.totalCents);
      }
    }),
    { numRuns: 400 },
  );
});

test('lines are count times unit price, sum to the total, and n units cost n times one', () => {
  const quantities = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(stays(40), calendars, tariffLists, quantities, (stay, calendar, tariffs, quantity) => {
      const one = priceOf(stay, calendar, tariffs);
      const many = priceOf(stay, calendar, tariffs, quantity);
      expect(many.ok).toBe(one.ok);
      if (!one.ok || !many.ok) return;
      const { lines, totalCents, netCents, vatCents } = many.value;
      const sum = (pick: (line: (typeof lines)[number]) => number) =>
        lines.reduce((total, line) => total + pick(line), 0);
      expect(totalCents).toBe(one.value.totalCents * quantity);
      expect(sum((line) => line.amountCents)).toBe(totalCents);
      expect(sum((line) => line.netCents)).toBe(netCents);
      expect(sum((line) => line.vatCents)).toBe(vatCents);
      for (const { formula, count, unitAmountCents, amountCents } of lines) {
        const hours = formula === 'hour' ? 60 : 1;
        expect(amountCents).toBe(multiplyDivide(unitAmountCents, count, hours));
      }
    }),
  );
});
