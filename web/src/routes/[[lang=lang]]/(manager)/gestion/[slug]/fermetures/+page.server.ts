import { closuresContract } from '@escale/shared/closures';
import { redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { formText } from '#lib/forms/form-text.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const { locals, params, url } = event;
  const [setup, answer] = await Promise.all([
    setupOf(event),
    locals.call(closuresContract.list, { params, querystring: { limit: 100 } }),
  ]);
  return {
    setup,
    closures: orSignIn(answer, locals, url).items,
    isLifted: url.searchParams.has('rouvert'),
  };
};

export const actions = {
  rouvrir: async ({ request, locals, params: { slug } }) => {
    const id = formText(await request.formData(), 'id');
    const answer = await locals.call(closuresContract.lift, { params: { id } });
    // Whoever lifts what is already lifted has what they wanted.
    if (!answer.ok && answer.problem.status !== 404) return refuse(answer.problem, {});
    redirect(303, managePaths(locals.lang).place(slug).closures('rouvert'));
  },
} satisfies Actions;
