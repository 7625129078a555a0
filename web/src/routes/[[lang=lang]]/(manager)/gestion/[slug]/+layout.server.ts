import { managedPlacesContract } from '@escale/shared/places';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { LayoutServerLoad } from './$types';

/** The place, for those who work there; to others it is not there, or not theirs. */
export const load: LayoutServerLoad = async ({ locals, params: { slug }, url }) => {
  requireMember(locals, url);
  const place = orSignIn(await locals.call(managedPlacesContract.read, { params: { slug } }), locals, url);
  return { place };
};
