import type { BookingSchema } from '@escale/shared/bookings';
import { placePageContract } from '@escale/shared/resources';
import type { Call } from '#lib/api/server/call.ts';
import { type StayFacts, stayFacts } from './stay-facts.ts';

/** Where a booking is, and whether the place answers requests for its space; what is not known is left out. */
export async function spaceOfStay(
  call: Call,
  { placeSlug: slug, resourceId }: Pick<BookingSchema, 'placeSlug' | 'resourceId'>,
): Promise<{ place: StayFacts | null; asks: boolean }> {
  const answer = await call(placePageContract.read, { params: { slug } });
  if (!answer.ok) return { place: null, asks: false };
  const space = answer.value.resources.find(({ id }) => id === resourceId);
  return { place: stayFacts(answer.value), asks: space?.requiresApproval ?? false };
}
