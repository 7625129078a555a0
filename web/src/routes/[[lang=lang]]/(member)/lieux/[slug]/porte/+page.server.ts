import { bookingsContract } from '@escale/shared/bookings';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  return {
    shown: orSignIn(await locals.call(bookingsContract.showCheckInCode, { params: { slug } }), locals, url),
  };
};
