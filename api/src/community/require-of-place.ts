import type { Executor } from '@escale/db';
import { readIsOfPlace } from '@escale/db/people';
import type { PlaceKey } from '@escale/db/places';
import { type Actor, worksAt } from '@escale/shared/kernel';
import { publishedPlace } from '../people/published-place.ts';
import { Refused } from '../refused.ts';

/**
 * The place, for its people; never for the department, which has no business with what they tell each other.
 * @throws Refused not-found | not-of-this-place
 */
export const requireOfPlace = async (executor: Executor, actor: Actor, slug: string): Promise<PlaceKey> => {
  const place = await publishedPlace(executor, slug);
  const person = { placeId: place.id, memberId: actor.memberId };
  const isOfPlace = worksAt(actor, place.id) || (await readIsOfPlace(executor, person));
  if (actor.platformRole === 'department' || !isOfPlace) throw new Refused({ code: 'not-of-this-place' });
  return place;
};
