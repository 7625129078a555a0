import { waitingListContract } from '@escale/shared/bookings';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const list = await locals.call(waitingListContract.list, { querystring: { limit: 50 } });
  return { entries: orSignIn(list, locals, url).items, hasLeft: url.searchParams.has('quittee') };
};

export const actions = {
  default: async ({ request, locals, url }) => {
    requireMember(locals, url);
    const params = { id: formText(await request.formData(), 'attente').slice(0, 40) };
    const answer = await locals.call(waitingListContract.leave, { params });
    if (answer.ok) redirect(303, paths(locals.lang).waiting({ quittee: '1' }));
    if (answer.problem.status === 401) redirect(303, paths(locals.lang).signIn(url.pathname));
    return fail(answer.problem.status, { hasFailed: true });
  },
} satisfies Actions;
