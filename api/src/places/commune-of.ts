import type { Executor } from '@escale/db';
import { readCommuneOfInsee, readCommuneOfName } from '@escale/db/places';
import { Refused } from '../refused.ts';

const insee = /^[0-9AB]{5}$/;

/**
 * The commune that someone names, by its INSEE code or its name. A name that we don't know is kept as it is:
 * places may lie anywhere.
 * @throws Refused unknown-commune for a code that no commune has
 */
export const communeOf = async (
  executor: Executor,
  { commune, postcode }: { commune: string; postcode: string },
): Promise<{ communeName: string; communeInsee: string | null }> => {
  const named = commune.trim();
  const isCode = insee.test(named);
  const known = isCode
    ? await readCommuneOfInsee(executor, named)
    : await readCommuneOfName(executor, { name: named, postcode });
  if (isCode && !known) throw new Refused({ code: 'unknown-commune', commune: named });
  return { communeName: known?.name ?? named, communeInsee: known?.insee ?? null };
};
