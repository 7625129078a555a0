import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, hourMs, type LocalDate } from '../kernel/index.ts';
import type { Pass } from '../passes/index.ts';
import type { OpenDay } from '../places/index.ts';
import {
  cheapestCover,
  formulas,
  type Tariff,
  type TariffsInForce,
  tariffsInForce,
} from '../pricing/index.ts';
import { type Entitlements, sellStay } from './sell-stay.ts';

const firstDate = '2027-02-22';

/** Short days too, whose two halves cost less than another day's one. */
function openDayOf(date: LocalDate, closes: number): OpenDay {
  const at = (hour: number) => Date.parse(date) + hour * hourMs;
  return { date, timeZone: 'UTC', open: [{ start: at(9), end: at(closes) }], splitAt: at(13) };
}

const openings = fc
  .array(fc.constantFrom(0, 14, 18), { minLength: 1, maxLength: 14 })
  .map((closes) => closes.flatMap((hour, i) => (hour ? [openDayOf(addDays(firstDate, i), hour)] : [])))
  .filter((days) => days.length > 0);

const tariffs: fc.Arbitrary<TariffsInForce> = fc
  .tuple(...formulas.map(() => fc.integer({ min: 0, max: 12 })))
  .map((amounts) => {
    const steps = [100, 200, 300, 800, 1_500];
    const sold = formulas.map((formula, i): Tariff => {
      const amountCents = (amounts[i] ?? 0) * (steps[i] ?? 1);
      return {
        formula,
        audience: 'standard',
        amountCents,
        vatRateBasisPoints: 2_000,
        validFrom: '2000-01-01',
      };
    });
    return tariffsInForce(sold, firstDate);
  });

const dates = fc.integer({ min: 0, max: 14 }).map((i) => addDays(firstDate, i));
const passes: fc.Arbitrary<Pass[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    startsOn: dates,
    endsOn: fc.option(dates),
    pointsLeft: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 6 }),
    pointsPer: fc.record({
      half_day: fc.integer({ min: 1, max: 3 }),
      day: fc.integer({ min: 1, max: 4 }),
    }),
  }),
  { maxLength: 3 },
);
const caps = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }))
  .map(([february, march]) => [
    {
      paidCents: new Map([
        ['2027-02', february],
        ['2027-03', march],
      ]),
    },
  ]);

/** From an hour of one open day to an hour of another. */
function sell(
  days: readonly OpenDay[],
  hours: { from: number; to: number },
  sold: TariffsInForce,
  means: Entitlements,
) {
  const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
  const stay = { start: Date.parse(first) + hours.from * hourMs, end: Date.parse(last) + hours.to * hourMs };
  const price = sellStay({ stay, openDays: days, slotMinutes: 60, tariffs: sold, quantity: 1, ...means });
  if (!price.ok) throw new Error(price.refusal.code);
  return { ...price.value, stay };
}

const hours = fc.record({ from: fc.integer({ min: 9, max: 13 }), to: fc.integer({ min: 10, max: 18 }) });

test('a longer stay costs no less than a shorter one inside it, with passes and a capped month too', () => {
  const cut = fc.tuple(fc.nat(), fc.nat());
  fc.assert(
    fc.property(
      openings,
      cut,
      hours,
      hours,
      tariffs,
      passes,
      caps,
      (days, [a, b], short, long, sold, own, paid) => {
        const first = a % days.length;
        const inner = days.slice(first, first + 1 + (b % (days.length - first)));
        const isFirst = first === 0;
        const isLast = inner.at(-1) === days.at(-1);
        fc.pre(short.from < short.to || inner.length > 1);
        const outer = {
          from: isFirst ? Math.min(long.from, short.from) : long.from,
          to: isLast ? Math.max(long.to, short.to) : long.to,
        };
        const means = { passes: own, caps: paid };
        const shorter = sell(inner, short, sold, means);
        const longer = sell(days, outer, sold, means);
        expect(longer.price.totalCents).toBeGreaterThanOrEqual(shorter.price.totalCents);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('what passes leave is sold as if the dates they pay were closed, and lines tell their points', () => {
  fc.assert(
    fc.property(openings, tariffs, passes, (days, sold, own) => {
      const { price, spendings, stay } = sell(days, { from: 9, to: 14 }, sold, { passes: own });
      const left = days.filter(({ date }) => spendings.every((spending) => spending.date !== date));
      const money = cheapestCover({ stay, openDays: left, slotMinutes: 60, tariffs: sold, quantity: 1 });
      expect(price.totalCents).toBe(money.ok ? money.value.totalCents : 0);
      for (const { id } of own) {
        const points = spendings.filter(({ passId }) => passId === id).map((spending) => spending.points);
        const line = price.lines.find(({ passId }) => passId === id);
        expect(line?.count ?? 0).toBe(points.reduce((sum, n) => sum + n, 0));
        expect(line?.amountCents ?? 0).toBe(0);
      }
    }),
  );
});

test('whoever declines to use passes pays in money', () => {
  fc.assert(
    fc.property(openings, tariffs, passes, (days, sold, own) => {
      const declined = sell(days, { from: 9, to: 14 }, sold, { passes: own, usePasses: false });
      expect(declined).toEqual(sell(days, { from: 9, to: 14 }, sold, {}));
    }),
  );
});
