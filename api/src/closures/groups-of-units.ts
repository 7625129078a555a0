import { readResourceUnits } from '@escale/db/bookings';
import { lockOf, type PackingGroup, packingGroupOf } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';

export type ClosedGroups = { locks: string[]; group: PackingGroup };

/** The locks of every packing group that the units are in, and the groups seen as one. */
export const groupsOfUnits = async (
  ports: Ports,
  place: { placeId: string; timeZone: string },
  unitIds: readonly string[],
): Promise<ClosedGroups> => {
  const resourceUnits = await readResourceUnits(ports.database, place.placeId);
  const groups: PackingGroup[] = [];
  for (const unitId of unitIds)
    if (!groups.some((group) => group.unitIds.includes(unitId)))
      groups.push(packingGroupOf({ ...place, resourceUnits }, [unitId]));
  const joined = groups.flatMap((group) => group.unitIds).sort();
  return { locks: groups.map(lockOf), group: { ...place, resourceUnits, unitIds: joined } };
};
