import { figureContestsContract } from '@escale/shared/statistics';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { departmentPaths } from '#lib/pages/department/department-paths.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const { items } = orSignIn(
    await locals.call(figureContestsContract.list, { querystring: {} }),
    locals,
    url,
  );
  return { contests: items, isSent: url.searchParams.has('repondu') };
};

export const actions = {
  repondre: async ({ request, locals }) => {
    const form = await request.formData();
    const [id, slug] = [formText(form, 'contestation').slice(0, 40), formText(form, 'lieu').slice(0, 100)];
    const answer = formText(form, `reponse-${id}`).trim().slice(0, 2_000);
    const typed = { id, answer };
    if (answer === '') return fail(400, { typed, code: 'missing', taken: null });
    const sent = await locals.call(figureContestsContract.answer, { params: { slug, id }, body: { answer } });
    const to = departmentPaths(locals.lang);
    if (sent.ok) redirect(303, to.contests({ repondu: '1' }));
    const { status, code, ...facts } = sent.problem;
    if (status === 401) redirect(303, paths(locals.lang).signIn(to.contests()));
    const taken = 'answer' in facts && typeof facts.answer === 'string' ? facts.answer : null;
    return fail(status, { typed, code, taken });
  },
} satisfies Actions;
