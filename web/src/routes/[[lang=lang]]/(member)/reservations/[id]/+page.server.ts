import { bookingsContract } from '@escale/shared/bookings';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { placeOfStay } from '#lib/bookings/server/place-of-stay.ts';
import { now } from '#lib/server/clock.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { id }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const booking = orSignIn(await locals.call(bookingsContract.read, { params: { id } }), locals, url);
  return {
    booking,
    place: await placeOfStay(locals.call, booking.placeSlug),
    isNew: url.searchParams.has('nouvelle'),
    now: now(),
  };
};
