import type { LocalDate } from '@escale/shared/kernel';
import type { StatisticsRow } from '@escale/shared/statistics';
import type { Ports } from '../ports.ts';
import { occupancyOf } from '../statistics/read-occupancy.ts';

type Range = { placeId: string; from: LocalDate; to: LocalDate };
export type Actuals = Pick<
  StatisticsRow,
  'occupancy' | 'people' | 'events' | 'usedSeatMinutes' | 'bookedSeatMinutes'
>;

/** What statistics count of a place between two dates, both included; null of one without units, which has no figures. */
export const readActuals = async (
  ports: Ports,
  { placeId, from, to }: Range,
  { hidesFewPeople }: { hidesFewPeople: boolean },
): Promise<Actuals | null> => {
  const scope = { placeIds: [placeId], hidesFewPeople };
  const { rows } = await occupancyOf(ports, scope, { from, to, groupBy: 'place' });
  return rows[0] ?? null;
};
