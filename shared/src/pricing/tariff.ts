import type { LocalDate } from '../kernel/index.ts';

/** What time is sold by, from the shortest to the longest. */
export const formulas = ['hour', 'half_day', 'day', 'week', 'month'] as const;
export type Formula = (typeof formulas)[number];

export const standardAudience = 'standard';

export type Tariff = {
  formula: Formula;
  audience: string;
  amountCents: number;
  vatRateBasisPoints: number;
  validFrom: LocalDate;
};

/** One tariff per formula, null where the formula is not sold. */
export type TariffsInForce = Readonly<Record<Formula, Tariff | null>>;

/** For each formula the cheapest among the standard audience and the person's own, as of that date. */
export function tariffsInForce(
  tariffs: readonly Tariff[],
  date: LocalDate,
  audiences: readonly string[] = [],
): TariffsInForce {
  const open = [standardAudience, ...audiences];
  const cheapest = (formula: Formula): Tariff | null => {
    const offered = open
      .map((audience) => latest(tariffs, formula, audience, date))
      .filter((t) => t !== null);
    return offered.reduce<Tariff | null>(
      (best, t) => (best && best.amountCents <= t.amountCents ? best : t),
      null,
    );
  };
  return {
    hour: cheapest('hour'),
    half_day: cheapest('half_day'),
    day: cheapest('day'),
    week: cheapest('week'),
    month: cheapest('month'),
  };
}

function latest(
  tariffs: readonly Tariff[],
  formula: Formula,
  audience: string,
  date: LocalDate,
): Tariff | null {
  let found: Tariff | null = null;
  for (const tariff of tariffs) {
    if (tariff.formula !== formula || tariff.audience !== audience || tariff.validFrom > date) continue;
    if (!found || tariff.validFrom >= found.validFrom) found = tariff;
  }
  return found;
}
