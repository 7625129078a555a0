import type { Executor } from '@escale/db';
import { type PlaceKey, placeOf } from '@escale/db/places';
import { Refused } from '../refused.ts';

/** @throws Refused not-found: a place that is not published has no people to show, and none to tell of */
export const publishedPlace = async (executor: Executor, slug: string): Promise<PlaceKey> => {
  const place = await placeOf(executor, { slug, id: null });
  if (place?.status !== 'published') throw new Refused({ code: 'not-found' });
  return place;
};
