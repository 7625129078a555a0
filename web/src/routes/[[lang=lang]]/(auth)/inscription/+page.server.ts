import { authContract } from '@escale/shared/auth';
import { fail, redirect } from '@sveltejs/kit';
import { authErrorsOf } from '#lib/auth/server/auth-errors-of.ts';
import {
  type AuthError,
  checkEmail,
  checkName,
  checkNewPassword,
} from '#lib/auth/server/check-credentials.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths, safeReturn } from '#lib/paths.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const suite = url.searchParams.get('suite');
  const next = safeReturn(suite, paths(locals.lang).bookings());
  if (locals.member) redirect(303, next);
  return { suite: suite ? next : null };
};

export const actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const email = formText(form, 'email').trim();
    const displayName = formText(form, 'displayName').trim();
    const password = formText(form, 'password');
    const errors = [...checkName(displayName), ...checkEmail(email), ...checkNewPassword(password)];
    const refused = (status: number, why: AuthError[]) => fail(status, { email, displayName, errors: why });
    if (errors.length > 0) return refused(400, errors);

    const body = { email, displayName, password, locale: locals.lang };
    const opened = await locals.call(authContract.signUp, { body });
    if (!opened.ok) return refused(opened.problem.status, authErrorsOf(opened.problem));
    // The API does not tell whether the address was known; signing in with the new password does.
    const signedIn = await locals.call(authContract.signIn, { body: { email, password } });
    if (signedIn.ok) redirect(303, safeReturn(url.searchParams.get('suite'), paths(locals.lang).bookings()));
    return refused(401, [{ code: 'alreadyThere' }]);
  },
} satisfies Actions;
