import type { Executor } from '@escale/db';
import { readUnitIds } from '@escale/db/resources';
import type { NewClosure } from '@escale/shared/closures';
import { Refused } from '../refused.ts';

/**
 * The units that a wish names, each once, or all that the place has today.
 * @throws Refused units-unclear | unit-not-of-this-place
 */
export const unitsToClose = async (
  database: Executor,
  placeId: string,
  { unitIds, all }: Pick<NewClosure, 'unitIds' | 'all'>,
): Promise<string[]> => {
  if ((unitIds === undefined) === (all === undefined))
    throw new Refused({ code: 'units-unclear', detail: 'give either unitIds or all' });
  const known = await readUnitIds(database, placeId);
  const wanted = [...new Set(unitIds ?? known)];
  const foreign = wanted.filter((id) => !known.includes(id));
  if (foreign.length > 0) throw new Refused({ code: 'unit-not-of-this-place', unitIds: foreign });
  if (wanted.length === 0)
    throw new Refused({ code: 'units-unclear', detail: 'the place has no units to close' });
  return wanted;
};
