import { authContract } from '@escale/shared/auth';
import { fail, redirect } from '@sveltejs/kit';
import { authErrorsOf } from '#lib/auth/server/auth-errors-of.ts';
import { type AuthError, checkNewPassword } from '#lib/auth/server/check-credentials.ts';
import { accessCookie, refreshCookie } from '#lib/auth/server/session.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import type { Actions } from './$types';

export const actions = {
  default: async ({ cookies, request, locals, params: { token } }) => {
    const password = formText(await request.formData(), 'password');
    const refused = (status: number, errors: AuthError[]) => fail(status, { errors });
    const errors = checkNewPassword(password);
    if (errors.length > 0) return refused(400, errors);
    const answer = await locals.call(authContract.resetPassword, { body: { token, password } });
    if (!answer.ok) return refused(answer.problem.status, authErrorsOf(answer.problem));
    // Every session has ended, this browser's too.
    for (const name of [accessCookie, refreshCookie]) cookies.delete(name, { path: '/' });
    redirect(303, paths(locals.lang).signInAnew());
  },
} satisfies Actions;
