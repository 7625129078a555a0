import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, hourMs, type Instant, type Interval, type LocalDate } from '../kernel/index.ts';
import type { OpenDay } from '../places/index.ts';
import { cheapestCover } from './cheapest-cover.ts';
import type { FareCap } from './fare-cap.ts';
import { type Formula, formulas, type Tariff, type TariffsInForce, tariffsInForce } from './tariff.ts';

/** Open on some days, from 9 to 18, halves split at 13: enough for months, which is what this is about. */
function openDayOf(date: LocalDate): OpenDay {
  const at = (hour: number): Instant => Date.parse(date) + hour * hourMs;
  return { date, timeZone: 'UTC', open: [{ start: at(9), end: at(18) }], splitAt: at(13) };
}

/** Weeks around the ends of months, with closed days in between. */
const openings: fc.Arbitrary<OpenDay[]> = fc
  .tuple(
    fc.constantFrom('2027-01-28', '2027-02-22', '2027-04-12', '2027-09-27', '2028-02-01'),
    fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
  )
  .map(([first, isOpen]) => isOpen.flatMap((open, i) => (open ? [openDayOf(addDays(first, i))] : [])))
  .filter((days) => days.length > 0);

/** Few and round amounts, so that ties are frequent; a month costs a few days. */
const tariffLists: fc.Arbitrary<TariffsInForce> = fc
  .tuple(...formulas.map(() => fc.option(fc.integer({ min: 0, max: 12 }), { freq: 5 })))
  .map((amounts) => {
    const steps = [25, 100, 200, 500, 800];
    const tariffs = formulas.flatMap((formula, i): Tariff[] => {
      const amount = amounts[i];
      if (amount === null || amount === undefined) return [];
      const amountCents = amount * (steps[i] ?? 1);
      const vatRateBasisPoints = formula === 'week' ? 550 : 2_000;
      return [{ formula, audience: 'standard', amountCents, vatRateBasisPoints, validFrom: '2000-01-01' }];
    });
    return tariffsInForce(tariffs, '2027-01-01');
  });

const caps: fc.Arbitrary<FareCap> = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 })
  .map((paid) => {
    const months = ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-09'];
    return { paidCents: new Map(months.map((month, i) => [month, (paid[i] ?? 0) * 400])) };
  });

/** The first day from an hour on, the last one until an hour. */
function stayOver(days: readonly OpenDay[], from = 9, to = 18): Interval {
  const at = (day: OpenDay | undefined, hour: number) => Date.parse(day?.date ?? '') + hour * hourMs;
  return { start: at(days[0], from), end: at(days.at(-1), days.length === 1 ? Math.max(to, from + 1) : to) };
}
const hours = fc.tuple(fc.integer({ min: 9, max: 17 }), fc.integer({ min: 10, max: 18 }));

function priceOf(
  stay: Interval,
  openDays: OpenDay[],
  tariffs: TariffsInForce,
  lanes?: FareCap[],
  quantity = 1,
) {
  return cheapestCover({ stay, openDays, slotMinutes: 60, tariffs, quantity, caps: lanes });
}

type Way = { cents: number; grossCents: number; used: Set<Formula> };

function waysOfDay(day: OpenDay, stay: Interval, { hour, half_day, day: whole }: TariffsInForce): Way[] {
  const halves = [
    [9, 13],
    [13, 18],
  ]
    .map(([from = 0, to = 0]) => {
      const midnight = Date.parse(day.date);
      const start = Math.max(stay.start, midnight + from * hourMs);
      return (Math.min(stay.end, midnight + to * hourMs) - start) / hourMs;
    })
    .filter((length) => length > 0);
  const way = (cents: number, ...used: Formula[]): Way => ({ cents, grossCents: cents, used: new Set(used) });
  const ways = whole ? [way(whole.amountCents, 'day')] : [];
  const [first = 0, second = 0] = halves;
  const rate = hour?.amountCents ?? 0;
  const half = half_day?.amountCents ?? 0;
  if (hour) ways.push(way((first + second) * rate, 'hour'));
  if (half_day) ways.push(way(halves.length * half, 'half_day'));
  if (hour && half_day && halves.length === 2) {
    ways.push(way(first * rate + half, 'hour', 'half_day'), way(half + second * rate, 'hour', 'half_day'));
  }
  return ways;
}

const monthOf = (date: LocalDate) => date.slice(0, 7);

/** Every choice of months whose remainder is paid; without a month's price there is none. */
function choicesOf(days: readonly OpenDay[], tariffs: TariffsInForce): Set<string>[] {
  const months = tariffs.month ? [...new Set(days.map(({ date }) => monthOf(date)))] : [];
  const choices: Set<string>[] = [new Set()];
  for (const month of months) choices.push(...choices.map((choice) => new Set([...choice, month])));
  return choices;
}

function remainderOf(cap: FareCap, month: string, tariffs: TariffsInForce): number {
  return Math.max(0, (tariffs.month?.amountCents ?? 0) - (cap.paidCents.get(month) ?? 0));
}

test('no choice of months to pay and of blocks to buy, from any date and overlapping, is cheaper', () => {
  const cheapestBlocks = (days: readonly OpenDay[], stay: Interval, tariffs: TariffsInForce) => {
    let best = Number.POSITIVE_INFINITY;
    const { week, month } = tariffs;
    const choose = (i: number, coveredUntil: string, cents: number) => {
      const day = days[i];
      if (!day) best = Math.min(best, cents);
      if (!day || cents >= best) return;
      const later = (until: string) => (until > coveredUntil ? until : coveredUntil);
      const own = day.date < coveredUntil ? [0] : waysOfDay(day, stay, tariffs).map((way) => way.cents);
      for (const ownCents of own) choose(i + 1, coveredUntil, cents + ownCents);
      if (week) choose(i + 1, later(addDays(day.date, 7)), cents + week.amountCents);
      if (month) choose(i + 1, later(addMonths(day.date, 1)), cents + month.amountCents);
    };
    choose(0, '', 0);
    return best;
  };
  fc.assert(
    fc.property(openings, hours, tariffLists, caps, (days, [from, to], tariffs, cap) => {
      const some = days.slice(0, 12);
      const stay = stayOver(some, from, to);
      const costs = choicesOf(some, tariffs).map((choice) => {
        const left = some.filter(({ date }) => !choice.has(monthOf(date)));
        const remainders = [...choice].reduce((sum, month) => sum + remainderOf(cap, month, tariffs), 0);
        return remainders + cheapestBlocks(left, stay, tariffs);
      });
      const price = priceOf(stay, some, tariffs, [cap]);
      expect(price.ok ? price.value.totalCents : Number.POSITIVE_INFINITY).toBe(Math.min(...costs));
    }),
    { numRuns: 300 },
  );
});

test('of all ways to pay as little, the one whose pieces cost least, with the fewest formulas', () => {
  const waysFrom = (
    i: number,
    days: OpenDay[],
    stay: Interval,
    tariffs: TariffsInForce,
    paid: Set<string>,
  ): Way[] => {
    const day = days[i];
    if (!day) return [{ cents: 0, grossCents: 0, used: new Set() }];
    const isFree = paid.has(monthOf(day.date));
    const monthEnd = addMonths(`${monthOf(day.date)}-01`, 1);
    const ways: Way[] = [];
    const add = (first: Way, until: LocalDate) => {
      const reached = days.findIndex(({ date }) => date >= (isFree && until > monthEnd ? monthEnd : until));
      for (const rest of waysFrom(reached < 0 ? days.length : reached, days, stay, tariffs, paid)) {
        ways.push({
          cents: (isFree ? 0 : first.cents) + rest.cents,
          grossCents: first.grossCents + rest.grossCents,
          used: new Set([...first.used, ...rest.used]),
        });
      }
    };
    for (const way of waysOfDay(day, stay, tariffs)) add(way, addDays(day.date, 1));
    const block = (formula: Formula, until: LocalDate) => {
      const cents = tariffs[formula]?.amountCents;
      if (cents !== undefined) add({ cents, grossCents: cents, used: new Set([formula]) }, until);
    };
    block('week', addDays(day.date, 7));
    block('month', addMonths(day.date, 1));
    return ways;
  };
  fc.assert(
    fc.property(openings, hours, tariffLists, caps, (days, [from, to], tariffs, cap) => {
      const some = days.slice(0, 4);
      const stay = stayOver(some, from, to);
      const ways = choicesOf(some, tariffs).flatMap((choice) => {
        const remainders = [...choice].reduce((sum, month) => sum + remainderOf(cap, month, tariffs), 0);
        return waysFrom(0, some, stay, tariffs, choice).map((way) => ({
          ...way,
          cents: way.cents + remainders,
        }));
      });
      const price = priceOf(stay, some, tariffs, [cap]);
      expect(price.ok).toBe(ways.length > 0);
      if (!price.ok) return;
      const { totalCents, lines } = price.value;
      const least = (pick: (way: Way) => number, among: Way[]) => {
        const lowest = Math.min(...among.map(pick));
        return among.filter((way) => pick(way) === lowest);
      };
      const cheapest = least(
        ({ grossCents }) => grossCents,
        least(({ cents }) => cents, ways),
      );
      const [best] = least(({ used }) => used.size, cheapest);
      const bought = lines.filter(({ formula }) => formula !== 'cap' && formula !== 'rounding');
      expect(totalCents).toBe(best?.cents);
      expect(bought.reduce((sum, line) => sum + line.amountCents, 0)).toBe(best?.grossCents);
      expect(bought).toHaveLength(best?.used.size ?? 0);
    }),
    { numRuns: 300 },
  );
});

test('a longer stay never costs less than a shorter one inside it, whatever was paid before', () => {
  const cuts = fc.tuple(fc.nat(), fc.nat(), hours, hours);
  fc.assert(
    fc.property(openings, tariffLists, caps, cuts, (days, tariffs, cap, [a, b, [c, d], [e, f]]) => {
      const first = a % days.length;
      const inner = days.slice(first, first + 1 + (b % (days.length - first)));
      const shortStay = stayOver(inner, Math.max(c, e), Math.min(d, f));
      const longStay = stayOver(days, Math.min(c, e), Math.max(d, f));
      const stay = {
        start: Math.min(longStay.start, shortStay.start),
        end: Math.max(longStay.end, shortStay.end),
      };
      const longer = priceOf(stay, days, tariffs, [cap]);
      const shorter = priceOf(shortStay, days, tariffs, [cap]);
      expect(longer.ok).toBe(shorter.ok);
      if (!longer.ok || !shorter.ok) return;
      expect(longer.value.totalCents).toBeGreaterThanOrEqual(shorter.value.totalCents);
    }),
    { numRuns: 1_000 },
  );
});

test('with nothing paid before, a cap changes nothing', () => {
  fc.assert(
    fc.property(openings, hours, tariffLists, (days, [from, to], tariffs) => {
      // Of months that cost nothing any number is as cheap.
      fc.pre(tariffs.month?.amountCents !== 0);
      const stay = stayOver(days, from, to);
      const plain = priceOf(stay, days, tariffs);
      const capped = priceOf(stay, days, tariffs, [{ paidCents: new Map() }]);
      expect(capped.ok && { ...capped.value, shares: [] }).toEqual(plain.ok && plain.value);
    }),
    { numRuns: 500 },
  );
});

test('lines and shares sum to what is charged, and units cost what each costs by itself', () => {
  const someCaps = fc.array(caps, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(openings, hours, tariffLists, someCaps, (days, [from, to], tariffs, lanes) => {
      const stay = stayOver(days, from, to);
      const all = priceOf(stay, days, tariffs, lanes, lanes.length);
      const each = lanes.map((cap) => priceOf(stay, days, tariffs, [cap]));
      if (!all.ok) return;
      const { lines, shares, totalCents, netCents, vatCents } = all.value;
      const sum = <T>(items: readonly T[], pick: (item: T) => number) =>
        items.reduce((total, item) => total + pick(item), 0);
      expect(totalCents).toBe(sum(each, (price) => (price.ok ? price.value.totalCents : 0)));
      expect(sum(lines, (line) => line.amountCents)).toBe(totalCents);
      expect(sum(lines, (line) => line.netCents)).toBe(netCents);
      expect(sum(lines, (line) => line.vatCents)).toBe(vatCents);
      for (const { lane, month, grossCents, paidCents } of shares) {
        const cap = lanes[lane];
        if (!cap) throw new Error(`no lane ${lane}`);
        expect(paidCents).toBeLessThanOrEqual(Math.min(grossCents, remainderOf(cap, month, tariffs)));
      }
      if (!tariffs.month) return;
      const saved = sum(lines, (line) => (line.formula === 'cap' ? -line.amountCents : 0));
      const counted = { gross: sum(shares, (s) => s.grossCents), paid: sum(shares, (s) => s.paidCents) };
      expect(counted.gross - counted.paid).toBe(saved);
      const bought = sum(lines, (line) => (line.formula === 'month' ? line.amountCents : 0));
      expect(totalCents - counted.paid).toBeGreaterThanOrEqual(0);
      expect(totalCents - counted.paid).toBeLessThanOrEqual(bought);
    }),
    { numRuns: 500 },
  );
});

test('stays that each lie in one calendar month cost together no more than that month', () => {
  fc.assert(
    fc.property(openings, fc.array(fc.nat({ max: 25 })), tariffLists, (days, lengths, tariffs) => {
      fc.pre(tariffs.month !== null);
      const paid = new Map<string, number>();
      const totals = new Map<string, number>();
      for (let i = 0, at = 0; at < days.length; i++) {
        const month = monthOf(days[at]?.date ?? '');
        const part = days.slice(at, at + 1 + (lengths[i] ?? 0)).filter(({ date }) => monthOf(date) === month);
        at += part.length;
        const price = priceOf(stayOver(part), days, tariffs, [{ paidCents: paid }]);
        if (!price.ok) throw new Error(price.refusal.code);
        for (const share of price.value.shares) paid.set(month, (paid.get(month) ?? 0) + share.paidCents);
        totals.set(month, (totals.get(month) ?? 0) + price.value.totalCents);
        expect(totals.get(month)).toBeLessThanOrEqual(tariffs.month?.amountCents ?? 0);
      }
    }),
    { numRuns: 300 },
  );
});

test('what a counter holds is the ordinary price of the pieces, up to the price of the month', () => {
  fc.assert(
    fc.property(openings, fc.array(fc.nat({ max: 9 })), tariffLists, (days, lengths, tariffs) => {
      const { month } = tariffs;
      fc.pre(month !== null);
      const paid = new Map<string, number>();
      const gross = new Map<string, number>();
      for (let i = 0, at = 0; at < days.length; i++) {
        const part = days.slice(at, at + 1 + (lengths[i] ?? 0));
        at += part.length;
        const price = priceOf(stayOver(part), days, tariffs, [{ paidCents: paid }]);
        if (!price.ok) return;
        for (const share of price.value.shares) {
          paid.set(share.month, (paid.get(share.month) ?? 0) + share.paidCents);
          gross.set(share.month, (gross.get(share.month) ?? 0) + share.grossCents);
        }
        for (const [name, cents] of paid) {
          expect(cents).toBe(Math.min(month?.amountCents ?? 0, gross.get(name) ?? 0));
        }
      }
    }),
    { numRuns: 500 },
  );
});
