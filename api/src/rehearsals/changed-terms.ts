import type { Bookable } from '@escale/db/bookings';
import type { LocalDate, OpeningWeek } from '@escale/shared/kernel';
import { readOpeningHours } from '@escale/shared/places';
import {
  hoursAsIfAlways,
  type RehearsalRequest,
  type SoldSpace,
  type Terms,
  tariffsAsIfAlways,
  variationsAsIfAlways,
} from '@escale/shared/rehearsals';
import { requireDate } from '../places/require-date.ts';
import { checkTariffs } from '../pricing/check-tariffs.ts';
import { Refused } from '../refused.ts';
import { changedRules } from '../resources/changed-rules.ts';
import { checkRules } from '../resources/check-rules.ts';

export const soldSpace = ({ resource, tariffs }: Bookable): SoldSpace => ({
  id: resource.id,
  name: resource.name,
  allocation: resource.allocation,
  unitIds: resource.unitIds,
  rules: resource.rules,
  cancellationPolicy: resource.cancellationPolicy,
  tariffs,
});

type Changed = {
  terms: Terms;
  /** The one space that the change is about; null: all of the place. */
  resourceId: string | null;
  week: OpeningWeek | null;
  /** Where the change comes to ask for a training. */
  needsTraining: boolean;
};

/**
 * What would be sold by, refused as writing it would be.
 * @throws Refused not-found | malformed-request, or what the write of the change refuses
 */
export const changedTerms = (
  { tariffs, rules, hours }: RehearsalRequest,
  standing: Terms,
  today: LocalDate,
): Changed => {
  if ([tariffs, rules, hours].filter(Boolean).length !== 1)
    throw new Refused({
      code: 'malformed-request',
      errors: [{ field: 'body', message: 'must have one of tariffs, rules and hours' }],
    });
  const spaceOf = (id: string): SoldSpace => {
    const space = standing.spaces.get(id);
    if (!space) throw new Refused({ code: 'not-found' });
    return space;
  };
  const withSpace = (space: SoldSpace): Terms => ({
    ...standing,
    spaces: new Map([...standing.spaces, [space.id, space]]),
  });
  if (tariffs) {
    const space = spaceOf(tariffs.resourceId);
    const changed = tariffsAsIfAlways(space.tariffs, checkTariffs(tariffs.list, today), today);
    const terms = withSpace({ ...space, tariffs: changed });
    return { terms, resourceId: space.id, week: null, needsTraining: false };
  }
  if (rules) {
    const space = spaceOf(rules.resourceId);
    const { cancellationPolicy = [...space.cancellationPolicy] } = rules.change;
    const checked = checkRules({ rules: changedRules(space.rules, rules.change), cancellationPolicy });
    const variations = variationsAsIfAlways(space.rules.variations, checked.rules.variations);
    const changesTiers =
      JSON.stringify(checked.cancellationPolicy) !== JSON.stringify(space.cancellationPolicy);
    const terms = {
      ...withSpace({ ...space, ...checked, rules: { ...checked.rules, variations } }),
      tiersOf: changesTiers ? new Map([[space.id, checked.cancellationPolicy]]) : undefined,
    };
    const needsTraining = checked.rules.requiresTraining && !space.rules.requiresTraining;
    return { terms, resourceId: space.id, week: null, needsTraining };
  }
  const validFrom = requireDate(hours?.validFrom ?? today);
  if (validFrom < today) throw new Refused({ code: 'valid-from-in-the-past', validFrom, today });
  const week = readOpeningHours(hours ?? { weekly: {} }, validFrom);
  if (!week.ok) throw new Refused(week.refusal);
  const terms = { ...standing, calendar: hoursAsIfAlways(standing.calendar, week.value) };
  return { terms, resourceId: null, week: week.value, needsTraining: false };
};
