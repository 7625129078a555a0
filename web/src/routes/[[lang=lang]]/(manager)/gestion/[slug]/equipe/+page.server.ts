import { staffContract } from '@escale/shared/auth';
import { placeRoles } from '@escale/shared/kernel';
import { fail, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  const me = requireMember(locals, url);
  const { items } = orSignIn(await locals.call(staffContract.list, { params }), locals, url);
  return { staff: items, me: me.id, done: url.searchParams.get('fait') };
};

type At = { locals: App.Locals; url: URL; slug: string };

/** Shows the team as it is now, or what stood against it with what was typed. */
function shown(answer: Answer<unknown>, fait: 'donne' | 'retire', { locals, url, slug }: At, email: string) {
  if (answer.ok) redirect(303, managePaths(locals.lang).place(slug).team({ fait }));
  if (answer.problem.status === 401) redirect(303, paths(locals.lang).signIn(url.pathname));
  return fail(answer.problem.status, { failure: answer.problem.code, email });
}

export const actions = {
  donner: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    const email = formText(form, 'email').trim().slice(0, 254);
    const role = placeRoles.find((one) => one === formText(form, 'role')) ?? 'host';
    const answer = await locals.call(staffContract.give, { params, body: { email, role } });
    return shown(answer, 'donne', { locals, url, slug: params.slug }, email);
  },
  retirer: async ({ request, locals, params: { slug }, url }) => {
    requireMember(locals, url);
    const memberId = formText(await request.formData(), 'personne').slice(0, 40);
    const answer = await locals.call(staffContract.take, { params: { slug, memberId } });
    return shown(answer, 'retire', { locals, url, slug }, '');
  },
} satisfies Actions;
