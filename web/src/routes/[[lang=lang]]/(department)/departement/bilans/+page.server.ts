import { reportsContract } from '@escale/shared/reports';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const year = url.searchParams.get('annee');
  const querystring = year === null ? {} : { year };
  return { reports: orSignIn(await locals.call(reportsContract.ofYear, { querystring }), locals, url) };
};
