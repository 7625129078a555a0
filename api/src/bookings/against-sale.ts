import type { Bookable } from '@escale/db/bookings';
import type { Refusal } from '../refused.ts';

/** What stands against any booking of a space by that person; null when it is on sale to them. */
export const againstSale = ({
  place,
  resource,
  trainedUntil,
}: Pick<Bookable, 'place' | 'resource' | 'trainedUntil'>): Extract<
  Refusal,
  { code: 'place-not-open-for-bookings' | 'training-required' }
> | null => {
  if (place.status !== 'published') return { code: 'place-not-open-for-bookings' };
  if (resource.rules.requiresTraining && trainedUntil === null) return { code: 'training-required' };
  return null;
};
