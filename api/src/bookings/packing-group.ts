import type { Bookable } from '@escale/db/bookings';
import { packingGroup } from '@escale/shared/availability';

/** The units of a place that are seated together, and what connects them. */
export type PackingGroup = {
  placeId: string;
  timeZone: string;
  /** Sorted; the first one names the lock. */
  unitIds: readonly string[];
  resourceUnits: ReadonlyMap<string, readonly string[]>;
};

type Place = { placeId: string; timeZone: string; resourceUnits: PackingGroup['resourceUnits'] };

/** Every unit connected with the given ones through resources that share units. */
export const packingGroupOf = (
  { placeId, timeZone, resourceUnits }: Place,
  unitIds: readonly string[],
): PackingGroup => ({ placeId, timeZone, resourceUnits, unitIds: packingGroup(resourceUnits, unitIds) });

export const packingGroupOfBookable = ({ place, resource, resourceUnits }: Bookable): PackingGroup =>
  packingGroupOf({ placeId: place.id, timeZone: place.timeZone, resourceUnits }, resource.unitIds);

/** One lock for the whole group, so that whoever takes several units can't meet another half-way. */
export const lockOf = ({ placeId, unitIds }: PackingGroup): string =>
  `packing:${placeId}:${unitIds[0] ?? ''}`;

/** The same for units of several groups, as a stay of parts or a closure takes them. */
export const locksOf = ({ unitIds, ...place }: PackingGroup): string[] => {
  const locks: string[] = [];
  const named = new Set<string>();
  for (const unitId of unitIds) {
    if (named.has(unitId)) continue;
    const group = packingGroupOf(place, [unitId]);
    for (const member of group.unitIds) named.add(member);
    locks.push(lockOf(group));
  }
  return locks;
};

/** The resources whose stays sit on units of the group. */
export const resourcesOf = ({ unitIds, resourceUnits }: PackingGroup): string[] => {
  const group = new Set(unitIds);
  return [...resourceUnits].filter(([, units]) => units.some((unit) => group.has(unit))).map(([id]) => id);
};
