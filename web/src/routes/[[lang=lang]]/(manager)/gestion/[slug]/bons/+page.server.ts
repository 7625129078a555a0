import { voucherStatementsContract } from '@escale/shared/voucher-statements';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  return { repaid: orSignIn(await locals.call(voucherStatementsContract.ofPlace, { params }), locals, url) };
};
