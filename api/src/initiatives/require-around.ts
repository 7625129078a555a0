import type { Executor } from '@escale/db';
import { readAround } from '@escale/db/initiatives';
import { type InitiativeFields, keywordsOf } from '@escale/shared/initiatives';
import { Refused } from '../refused.ts';

export type Found = { keywords: string; placeIds: string[] };

/**
 * What an entry refers to is there: a commune of the department, places that are published.
 * @throws Refused unknown-commune | unknown-place
 */
export const requireAround = async (tx: Executor, fields: InitiativeFields): Promise<Found> => {
  const { communeName, places } = await readAround(tx, fields);
  const { commune } = fields;
  if (commune !== null && communeName === null) throw new Refused({ code: 'unknown-commune', commune });
  const unknown = fields.places.filter((slug) => places.every((place) => place.slug !== slug));
  if (unknown.length > 0) throw new Refused({ code: 'unknown-place', slugs: unknown });
  const placeNames = places.map(({ name }) => name);
  return { keywords: keywordsOf(fields, { communeName, placeNames }), placeIds: places.map(({ id }) => id) };
};
