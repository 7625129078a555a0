import type { Executor } from '@escale/db';
import { readUnitsOfResources } from '@escale/db/events';
import { Refused } from '../refused.ts';

/**
 * The units that an event takes with its rooms, each once.
 * @throws Refused resource-not-of-this-place
 */
export const unitsOfRooms = async (
  database: Executor,
  placeId: string,
  resourceIds: readonly string[],
): Promise<string[]> => {
  if (resourceIds.length === 0) return [];
  const { known, unitIds } = await readUnitsOfResources(database, { placeId, resourceIds });
  const foreign = resourceIds.filter((id) => !known.includes(id.toLowerCase()));
  if (foreign.length > 0) throw new Refused({ code: 'resource-not-of-this-place', resourceIds: foreign });
  return unitIds;
};
