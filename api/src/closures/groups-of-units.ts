import { readResourceUnits } from '@escale/db/bookings';
import { type PackingGroup, packingGroupOf } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';

/** Every packing group that the units are in, seen as one. */
export const groupsOfUnits = async (
  ports: Ports,
  place: { placeId: string; timeZone: string },
  unitIds: readonly string[],
): Promise<PackingGroup> => {
  const resourceUnits = await readResourceUnits(ports.database, place.placeId);
  return packingGroupOf({ ...place, resourceUnits }, unitIds);
};
