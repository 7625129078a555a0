import { vouchersContract } from '@escale/shared/vouchers';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { myVouchersPath } from '#lib/vouchers/my-voucher-path.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const vouchers = orSignIn(await locals.call(vouchersContract.listMine, {}), locals, url);
  return { vouchers, isAdded: url.searchParams.has('ajoute') };
};

export const actions = {
  default: async ({ request, locals, url }) => {
    requireMember(locals, url);
    const code = formText(await request.formData(), 'code')
      .trim()
      .slice(0, 40);
    if (code === '') return fail(400, { code, problem: 'missing' as const });
    const answer = await locals.call(vouchersContract.claim, { body: { code } });
    if (answer.ok) redirect(303, myVouchersPath(locals.lang, 'ajoute'));
    const { status, code: refused } = answer.problem;
    if (status === 401) redirect(303, paths(locals.lang).signIn(myVouchersPath(locals.lang)));
    const isUnknown = refused === 'voucher-code-not-valid';
    const problem = isUnknown ? 'notValid' : refused === 'too-many-requests' ? 'tooMany' : 'failed';
    return fail(status, { code, problem } as const);
  },
} satisfies Actions;
