import { guideListsContract } from '@escale/shared/guide';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { guidePaths } from '#lib/guide/guide-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const lists = orSignIn(await locals.call(guideListsContract.list, {}), locals, url);
  return { lists, done: url.searchParams.get('fait') };
};

export const actions = {
  default: async ({ request, locals, url }) => {
    requireMember(locals, url);
    const label = formText(await request.formData(), 'libelle')
      .trim()
      .slice(0, 40);
    const answer = await locals.call(guideListsContract.create, { body: { label } });
    const to = guidePaths(locals.lang);
    if (answer.ok) redirect(303, to.guideList(answer.value.id));
    if (answer.problem.status === 401) redirect(303, to.signIn(to.guideLists()));
    return fail(answer.problem.status, { label, code: answer.problem.code });
  },
} satisfies Actions;
