import { authContract } from '@escale/shared/auth';
import { fail, redirect } from '@sveltejs/kit';
import { authErrorsOf } from '#lib/auth/server/auth-errors-of.ts';
import { type AuthError, checkEmail } from '#lib/auth/server/check-credentials.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ isSent: url.searchParams.has('envoye') });

export const actions = {
  default: async ({ request, locals }) => {
    const email = formText(await request.formData(), 'email').trim();
    const refused = (status: number, errors: AuthError[]) => fail(status, { email, errors });
    const errors = checkEmail(email);
    if (errors.length > 0) return refused(400, errors);
    const answer = await locals.call(authContract.requestPasswordReset, { body: { email } });
    if (answer.ok) redirect(303, paths(locals.lang).forgottenPassword({ envoye: '1' }));
    return refused(answer.problem.status, authErrorsOf(answer.problem));
  },
} satisfies Actions;
