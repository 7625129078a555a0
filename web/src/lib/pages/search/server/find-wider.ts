import { type PlaceQuery, placesContract } from '@escale/shared/places';
import type { Call } from '#lib/api/server/call.ts';
import type { Need } from '../need.ts';
import { type Wider, widerNeeds } from '../wider-needs.ts';
import { wishOf } from './wish-of.ts';

export type Widened = Wider & { places: number };

/** No more searches than these for a page that has found nothing. */
const MOST_TRIED = 6;

/** The ways to widen a search that do find something, and how many places; asked only when nothing was found. */
export async function findWider(
  call: Call,
  need: Need,
  around: (need: Need) => PlaceQuery,
): Promise<Widened[]> {
  const tried = await Promise.all(
    widerNeeds(need)
      .slice(0, MOST_TRIED)
      .map(async (wider) => ({ ...wider, places: await countFree(call, wider.need, around) })),
  );
  return tried.filter(({ places }) => places > 0);
}

async function countFree(call: Call, need: Need, around: (need: Need) => PlaceQuery): Promise<number> {
  const answer = await call(placesContract.list, {
    querystring: { ...around(need), ...wishOf(need), limit: 100 },
  });
  return answer.ok ? answer.value.items.length : 0;
}
