import type { PlacePeriod } from '@escale/db/statistics';
import type { Ports } from '../ports.ts';
import { type PeriodFigures, readPeriods } from '../statistics/read-periods.ts';

export type Actuals = PeriodFigures;

/** What statistics count of each of these periods, all at once; null where there is no period or nothing is counted. */
export const readActuals = async (
  ports: Ports,
  periods: readonly (PlacePeriod | null)[],
  sight: { hidesFewPeople: boolean },
): Promise<(Actuals | null)[]> => {
  const read = await readPeriods(
    ports,
    periods.filter((period) => period !== null),
    sight,
  );
  const figures = read.values();
  return periods.map((period) => (period === null ? null : (figures.next().value ?? null)));
};
