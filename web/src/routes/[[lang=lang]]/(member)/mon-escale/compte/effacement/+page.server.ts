import { personalDataContract } from '@escale/shared/personal-data';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { accessCookie, refreshCookie } from '#lib/auth/server/session.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  return { erasure: orSignIn(await locals.call(personalDataContract.previewErasure, {}), locals, url) };
};

export const actions = {
  default: async ({ cookies, request, locals, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    if (!form.has('accord')) return fail(400, { isAgreementMissing: true });
    const answer = await locals.call(personalDataContract.eraseMe, { body: {} });
    if (!answer.ok) return fail(answer.problem.status, { isAgreementMissing: false });
    for (const name of [accessCookie, refreshCookie]) cookies.delete(name, { path: '/' });
    redirect(303, paths(locals.lang).erased());
  },
} satisfies Actions;
