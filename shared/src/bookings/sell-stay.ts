import { accept, type Interval, type Result } from '../kernel/index.ts';
import { type Pass, type PassSpending, spendPasses } from '../passes/index.ts';
import type { OpenDay } from '../places/index.ts';
import {
  cheapestCover,
  type FareCap,
  type Price,
  type PriceLine,
  type PricingRefusal,
  type TariffsInForce,
  touchedDays,
} from '../pricing/index.ts';

/** What a person has at the place: it lowers the price of a stay, never the other way round. */
export type Entitlements = {
  /** Those valid for the resource. */
  passes?: readonly Pass[] | undefined;
  /** False when the person declines to use them. */
  usePasses?: boolean | undefined;
  /** What was paid before, one for each of the units taken. */
  caps?: readonly FareCap[] | undefined;
};

export type SoldStay = { price: Price; spendings: PassSpending[] };

type Sale = Entitlements & {
  stay: Interval;
  openDays: readonly OpenDay[];
  slotMinutes: number;
  tariffs: TariffsInForce;
  quantity: number;
};

/** Passes pay whole dates first; the cheapest cover in money pays the others. */
export function sellStay(sale: Sale): Result<SoldStay, PricingRefusal> {
  const spendings = spendingsFor(sale);
  const price = cheapestCover({ ...sale, paidDates: datesOf(spendings) });
  if (!price.ok) return price;
  const lines = [...passLines(spendings), ...price.value.lines];
  return accept({ price: { ...price.value, lines }, spendings });
}

/** The dates that a stay would cost no money for: what the next steps ask of every longer stay. */
export function paidDatesOf(sale: Sale): ReadonlySet<string> {
  return datesOf(spendingsFor(sale));
}

function datesOf(spendings: readonly PassSpending[]): ReadonlySet<string> {
  return new Set(spendings.map(({ date }) => date));
}

function spendingsFor({ stay, openDays, passes = [], usePasses = true, quantity }: Sale): PassSpending[] {
  if (!usePasses) return [];
  const days = touchedDays(stay, openDays).map(({ date, morning, afternoon }) => {
    const halves: 1 | 2 = morning.length > 0 && afternoon.length > 0 ? 2 : 1;
    return { date, halves };
  });
  return spendPasses(days, passes, quantity);
}

/** One line for each pass, in the order in which they pay. */
function passLines(spendings: readonly PassSpending[]): PriceLine[] {
  const points = new Map<string, number>();
  for (const { passId, points: spent } of spendings) points.set(passId, (points.get(passId) ?? 0) + spent);
  return [...points].map(([passId, count]) => ({
    formula: 'pass',
    count,
    unitAmountCents: 0,
    amountCents: 0,
    netCents: 0,
    vatCents: 0,
    vatRateBasisPoints: 0,
    passId,
  }));
}
