import { placePageContract } from '@escale/shared/resources';
import type { Call } from '#lib/api/server/call.ts';
import { type StayFacts, stayFacts } from './stay-facts.ts';

/** Where a booking is; without it the page still says all that the booking knows. */
export async function placeOfStay(call: Call, slug: string): Promise<StayFacts | null> {
  const place = await call(placePageContract.read, { params: { slug } });
  return place.ok ? stayFacts(place.value) : null;
}
