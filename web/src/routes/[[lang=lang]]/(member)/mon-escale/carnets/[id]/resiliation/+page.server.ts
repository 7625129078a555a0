import { passesContract } from '@escale/shared/passes';
import { error, fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { id }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const [passes, preview] = await Promise.all([
    locals.call(passesContract.list, {}),
    locals.call(passesContract.previewTermination, { params: { id } }),
  ]);
  const pass = orSignIn(passes, locals, url).find((one) => one.id === id);
  if (!pass) error(404, { message: 'not-found' });
  const foreseen = orSignIn(preview, locals, url);
  if (foreseen.hasEnded) redirect(303, paths(locals.lang).passes({ resilie: id }));
  return { pass, foreseen };
};

/** Ending it twice changes nothing, so the form needs no key. */
export const actions = {
  default: async ({ request, locals, params: { id }, url }) => {
    requireMember(locals, url);
    const isKept = formText(await request.formData(), 'sejours') === 'garder';
    const body = isKept ? { laterStays: 'keep' as const } : {};
    const answer = await locals.call(passesContract.terminate, { params: { id }, body });
    const { passes, signIn } = paths(locals.lang);
    if (answer.ok) redirect(303, passes({ resilie: id }));
    const { problem } = answer;
    if (problem.status === 401) redirect(303, signIn(url.pathname));
    return fail(problem.status, { problem });
  },
} satisfies Actions;
