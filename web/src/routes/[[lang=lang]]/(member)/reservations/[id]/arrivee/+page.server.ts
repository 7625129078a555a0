import { bookingsContract } from '@escale/shared/bookings';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { id }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const booking = orSignIn(await locals.call(bookingsContract.read, { params: { id } }), locals, url);
  if (!booking.checkIn) redirect(303, paths(locals.lang).booking(id));
  return { booking };
};

export const actions = {
  default: async ({ request, locals, params: { id }, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    const code = formText(form, 'code').trim().slice(0, 40);
    const at = formText(form, 'at').slice(0, 40);
    const body = { ...(code !== '' && { code }), ...(at !== '' && { at }) };
    const answer = await locals.call(bookingsContract.checkIn, { params: { id }, body });
    if (answer.ok) redirect(303, paths(locals.lang).booking(id));
    const { problem } = answer;
    if (problem.status === 401) redirect(303, paths(locals.lang).signIn(url.pathname));
    return fail(problem.status, { problem, code });
  },
} satisfies Actions;
