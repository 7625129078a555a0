import { reportsContract } from '@escale/shared/reports';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const { items } = orSignIn(await locals.call(reportsContract.years, { params: { slug } }), locals, url);
  return { years: items };
};
