import type { TargetRow } from '@escale/db/subsidies';
import type { LocalDate } from '@escale/shared/kernel';
import { elapsedOf, type Light, lightOf } from '@escale/shared/subsidies';
import type { Actuals } from './read-actuals.ts';

export type Standing = { actual: number | null; actualOn: LocalDate | null; light: Light };
type Period = { startsOn: LocalDate; endsOn: LocalDate };

/** How a target stands on a day: what statistics count, or for its publics what was reported and when. */
export const standingOf = (
  target: TargetRow,
  period: Period,
  { actuals, today }: { actuals: Actuals | null; today: LocalDate },
): Standing => {
  if (target.metric === 'publics') {
    const { reportedValue: actual, reportedOn: actualOn } = target;
    const { elapsed } = elapsedOf(period, actualOn ?? today);
    return { actual, actualOn, light: lightOf(target, actual, elapsed) };
  }
  const { elapsed, until } = elapsedOf(period, today);
  const actual = countedOf(target, actuals);
  return { actual, actualOn: actual === null ? null : until, light: lightOf(target, actual, elapsed) };
};

const countedOf = ({ metric }: TargetRow, actuals: Actuals | null): number | null => {
  if (actuals === null) return null;
  if (metric === 'occupancy') return actuals.occupancy === null ? null : actuals.occupancy * 100;
  return metric === 'people' ? actuals.people : actuals.events;
};
