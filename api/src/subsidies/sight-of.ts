import type { SubsidyRow } from '@escale/db/subsidies';
import type { LocalDate } from '@escale/shared/kernel';
import { elapsedOf } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';
import { type Actuals, readActuals } from './read-actuals.ts';
import type { Sight } from './subsidy-view.ts';

/** With what a subsidy is held against its targets: the figures of its place over the agreement's period so far. */
export const sightOf = async (
  ports: Ports,
  row: SubsidyRow,
  { today, isPlace }: { today: LocalDate; isPlace: boolean },
): Promise<Sight> => ({ today, isPlace, actuals: await actualsOf(ports, row, today, isPlace) });

const actualsOf = async (
  ports: Ports,
  { placeId, agreement, targets }: SubsidyRow,
  today: LocalDate,
  isPlace: boolean,
): Promise<Actuals | null> => {
  if (placeId === null || agreement === null) return null;
  if (!targets.some(({ metric }) => metric !== 'publics')) return null;
  const { until: to } = elapsedOf(agreement, today);
  if (to === null) return null;
  return readActuals(ports, { placeId, from: agreement.startsOn, to }, { hidesFewPeople: !isPlace });
};
