import type { PlacePeriod } from '@escale/db/statistics';
import type { SubsidyRow } from '@escale/db/subsidies';
import type { LocalDate } from '@escale/shared/kernel';
import { elapsedOf } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';
import { readActuals } from './read-actuals.ts';
import type { Sight } from './subsidy-view.ts';

/**
 * With what each subsidy is held against its targets: the figures of its place over the agreement's period so far, of
 * all of them in as many statements as of one.
 */
export const sightsOf = async (
  ports: Ports,
  rows: readonly SubsidyRow[],
  { today, isPlace }: { today: LocalDate; isPlace: boolean },
): Promise<{ row: SubsidyRow; sight: Sight }[]> => {
  const periods = rows.map((row) => periodOf(row, today));
  const actuals = await readActuals(ports, periods, { hidesFewPeople: !isPlace });
  return rows.map((row, nth) => ({ row, sight: { today, isPlace, actuals: actuals[nth] ?? null } }));
};

const periodOf = ({ placeId, agreement, targets }: SubsidyRow, today: LocalDate): PlacePeriod | null => {
  if (placeId === null || agreement === null) return null;
  if (!targets.some(({ metric }) => metric !== 'publics')) return null;
  const { until: to } = elapsedOf(agreement, today);
  return to === null ? null : { placeId, from: agreement.startsOn, to };
};
