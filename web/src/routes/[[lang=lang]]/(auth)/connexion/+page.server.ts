import { authContract } from '@escale/shared/auth';
import { fail, redirect } from '@sveltejs/kit';
import { authErrorsOf } from '#lib/auth/server/auth-errors-of.ts';
import { type AuthError, checkEmail, checkGiven } from '#lib/auth/server/check-credentials.ts';
import { demoAccounts } from '#lib/auth/server/demo-accounts.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths, safeReturn } from '#lib/paths.ts';
import type { Actions, PageServerLoad } from './$types';

/** What has just happened to the account that one would sign in to. */
const newsOf = ({ searchParams }: URL) => {
  if (searchParams.has('motdepasse')) return 'newPasswordKept' as const;
  return searchParams.has('efface') ? ('erased' as const) : null;
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const suite = url.searchParams.get('suite');
  const next = safeReturn(suite, paths(locals.lang).bookings());
  if (locals.member) redirect(303, next);
  return {
    suite: suite ? next : null,
    news: newsOf(url),
    demo: await demoAccounts(locals.call),
  };
};

export const actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const email = formText(form, 'email').trim();
    const password = formText(form, 'password');
    const refused = (status: number, errors: AuthError[]) => fail(status, { email, errors });
    const errors = [...checkEmail(email), ...checkGiven(password)];
    if (errors.length > 0) return refused(400, errors);

    const answer = await locals.call(authContract.signIn, { body: { email, password } });
    if (answer.ok) redirect(303, safeReturn(url.searchParams.get('suite'), paths(locals.lang).bookings()));
    return refused(answer.problem.status, authErrorsOf(answer.problem));
  },
} satisfies Actions;
