import { contributionsContract } from '@escale/shared/initiatives';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { guidePaths } from '#lib/guide/guide-paths.ts';
import { fileText } from '#lib/guide/server/file-text.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  // Whoever may not decide finds no form either.
  orSignIn(await locals.call(contributionsContract.desk, {}), locals, url);
  return {};
};

export const actions = {
  default: async ({ request, locals, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    const apply = form.has('importer');
    const file = form.get('fichier');
    const csv = apply ? formText(form, 'csv') : await fileText(file);
    const answer = await locals.call(contributionsContract.import, { body: { csv, apply } });
    if (answer.ok) return { preview: answer.value, csv: answer.value.applied ? '' : csv, problem: null };
    const { problem } = answer;
    if (problem.status === 401)
      redirect(303, guidePaths(locals.lang).signIn(guidePaths(locals.lang).guideImport()));
    const reason = 'reason' in problem ? String(problem.reason) : '';
    return fail(problem.status, { preview: null, csv: '', problem: { code: problem.code, reason } });
  },
} satisfies Actions;
