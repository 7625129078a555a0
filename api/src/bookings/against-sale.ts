import type { Bookable } from '@escale/db/bookings';
import type { Refusal } from '../refused.ts';

/** What stands against any booking of a space by whoever sees it; null when it is on sale. */
export const againstSale = ({
  place,
  resource,
}: Pick<Bookable, 'place' | 'resource'>): Extract<
  Refusal,
  { code: 'place-not-open-for-bookings' | 'training-required' }
> | null => {
  if (place.status !== 'published') return { code: 'place-not-open-for-bookings' };
  if (resource.rules.requiresTraining) return { code: 'training-required' };
  return null;
};
