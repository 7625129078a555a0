import { managedPlacesContract } from '@escale/shared/places';
import { redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import type { PageServerLoadEvent } from './$types';

/** Who works at one place only is there at once. */
export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const { items } = orSignIn(await locals.call(managedPlacesContract.list, {}), locals, url);
  const [place] = items;
  if (place && items.length === 1) throw redirect(303, managePaths(locals.lang).place(place.slug).home());
  return { places: items, opensPlaces: items.some(({ role }) => role === 'owner' || role === 'manager') };
};
