import { accept, type Interval, type LocalDate, type Result, refuse } from '../kernel/index.ts';
import type { OpenDay } from '../places/index.ts';
import { bestWay } from './best-way.ts';
import { capSavings } from './cap-savings.ts';
import { addCovers, emptyCover } from './cover.ts';
import type { Way } from './cover-recursion.ts';
import { type FareCap, type FareShare, remainingOf } from './fare-cap.ts';
import { fareShares } from './fare-shares.ts';
import type { Price, PricingRefusal } from './price.ts';
import { priceLines } from './price-lines.ts';
import { type Stage, stagesOf } from './stages.ts';
import { type Formula, formulas, type TariffsInForce } from './tariff.ts';
import { touchedDays } from './touched-day.ts';

type Sale = {
  stay: Interval;
  /** At least every day whose hours the stay touches, in order; openDaysOf gives them. */
  openDays: readonly OpenDay[];
  slotMinutes: number;
  /** Those of the stay's first local date price all of it. */
  tariffs: TariffsInForce;
  quantity: number;
  /** What the person has paid before, one for each of the units; without them no fare is capped. */
  caps?: readonly FareCap[] | undefined;
  /** Dates that passes pay for: they cost no money. */
  paidDates?: ReadonlySet<LocalDate> | undefined;
};

/** One of the units taken: how it is sold, and what it adds to its counter. */
type Lane = { way: Way; shares: Omit<FareShare, 'lane'>[] };

/** The least that the tariffs can sell a stay for. Ties: the least without caps, fewer lines, the longer formula. */
export function cheapestCover(sale: Sale): Result<Price, PricingRefusal> {
  const { stay, openDays, slotMinutes, tariffs, quantity, caps, paidDates } = sale;
  const touched = touchedDays(stay, openDays);
  if (touched.length === 0) return refuse({ code: 'closed-for-the-whole-stay' });
  const stages = stagesOf(
    touched.filter((day) => !paidDates?.has(day.date)),
    tariffs,
    slotMinutes,
  );
  const sold = formulas.filter((formula) => tariffs[formula] !== null);
  const laneOf = lanePricing(stages, tariffs, sold);
  const lanes: Lane[] = [];
  for (let i = 0; i < quantity; i++) {
    const lane = laneOf(caps?.[i] ?? null);
    if (!lane) return refuse({ code: 'not-sold-for-this-duration', formulas: sold });
    lanes.push(lane);
  }
  return accept(priceOf(lanes, tariffs));
}

/** Units with equal counters have equal prices, and are priced once. */
function lanePricing(stages: readonly Stage[], tariffs: TariffsInForce, sold: readonly Formula[]) {
  const known = new Map<string, Lane | null>();
  const months = [...new Set(stages.map(({ month }) => month))];
  return (cap: FareCap | null): Lane | null => {
    const remaining = cap && tariffs.month ? remainingOf(cap, tariffs.month.amountCents) : null;
    const key = remaining ? months.map(remaining).join() : '';
    const lane = known.get(key);
    if (lane !== undefined) return lane;
    const way = bestWay(stages, sold, remaining);
    const shares = way && remaining ? fareShares(way, stages, remaining) : [];
    known.set(key, way && { way, shares });
    return way && { way, shares };
  };
}

function priceOf(lanes: readonly Lane[], tariffs: TariffsInForce): Price {
  const ways = lanes.map(({ way }) => way);
  const cover = ways.map((way) => way.cover).reduce(addCovers, emptyCover);
  const lines = priceLines(cover, tariffs, capSavings(ways, tariffs));
  const netCents = lines.reduce((sum, line) => sum + line.netCents, 0);
  const totalCents = cover.cents;
  const shares = lanes.flatMap((lane, i) => lane.shares.map((share) => ({ lane: i, ...share })));
  return { totalCents, netCents, vatCents: totalCents - netCents, currency: 'EUR', lines, shares };
}
