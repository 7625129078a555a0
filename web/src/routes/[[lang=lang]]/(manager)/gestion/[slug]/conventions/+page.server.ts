import { subsidiesContract } from '@escale/shared/subsidies';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const { items } = orSignIn(await locals.call(subsidiesContract.ofPlace, { params }), locals, url);
  return { subsidies: items };
};
