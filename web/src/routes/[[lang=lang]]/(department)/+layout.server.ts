import { error } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { LayoutServerLoad } from './$types';

/** These pages compare places: who runs one has their own. */
export const load: LayoutServerLoad = ({ locals, url }) => {
  if (!requireMember(locals, url).desks.includes('department')) error(403);
};
