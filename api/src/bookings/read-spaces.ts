import { type Bookable, readBookable } from '@escale/db/bookings';
import type { StayPartRequest } from '@escale/shared/bookings';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * The spaces of a stay in parts, by their ids, in the order in which they come first.
 * @throws Refused not-found
 */
export const readSpaces = async (
  { database }: Ports,
  memberId: string | null,
  parts: readonly Pick<StayPartRequest, 'resourceId'>[],
): Promise<Map<string, Bookable>> => {
  const ids = [...new Set(parts.map(({ resourceId }) => resourceId))];
  const found = await Promise.all(ids.map((resourceId) => readBookable(database, { resourceId, memberId })));
  const bookables = found.filter((bookable) => bookable !== null);
  if (bookables.length < ids.length) throw new Refused({ code: 'not-found' });
  return new Map(bookables.map((bookable) => [bookable.resource.id, bookable]));
};
