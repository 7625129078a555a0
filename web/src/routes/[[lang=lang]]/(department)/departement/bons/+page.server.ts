import { vouchersContract } from '@escale/shared/vouchers';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const { items } = orSignIn(await locals.call(vouchersContract.list, {}), locals, url);
  return { programmes: items };
};
