import { contributionsContract } from '@escale/shared/initiatives';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { guidePaths } from '#lib/guide/guide-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const contributions = orSignIn(await locals.call(contributionsContract.mine, {}), locals, url);
  return { contributions, isWithdrawn: url.searchParams.has('retiree') };
};

export const actions = {
  default: async ({ request, locals, url }) => {
    requireMember(locals, url);
    const id = formText(await request.formData(), 'contribution').slice(0, 40);
    const answer = await locals.call(contributionsContract.withdraw, { params: { id } });
    const to = guidePaths(locals.lang);
    if (answer.ok) redirect(303, to.contributions({ retiree: '1' }));
    if (answer.problem.status === 401) redirect(303, to.signIn(to.contributions()));
    return fail(answer.problem.status, { code: answer.problem.code });
  },
} satisfies Actions;
