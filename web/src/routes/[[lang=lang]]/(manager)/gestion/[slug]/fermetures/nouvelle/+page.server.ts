import { closuresContract } from '@escale/shared/closures';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { closingIn, displaceIn, isComplete } from '#lib/pages/manage/setup/server/read-closing.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** The wish lives in the address: it can be looked at again, and shared, before anything is done. */
export const load = async (event: PageServerLoadEvent) => {
  const { locals, params, url } = event;
  const setup = await setupOf(event);
  const wish = closingIn(url.searchParams);
  const asked = url.searchParams.has('voir');
  if (!asked || !isComplete(wish)) return { setup, wish, isIncomplete: asked, problem: null, preview: null };
  const { reason: _, ...body } = wish;
  const answer = await locals.call(closuresContract.preview, { params, body });
  if (answer.ok) return { setup, wish, isIncomplete: false, problem: null, preview: answer.value };
  if (answer.problem.status === 401) orSignIn(answer, locals, url);
  return { setup, wish, isIncomplete: false, problem: answer.problem, preview: null };
};

export const actions = {
  default: async ({ request, locals, params, url }) => {
    const typed = typedForm(await request.formData());
    const body = { ...closingIn(url.searchParams), displace: displaceIn(typed) };
    const answer = await locals.call(closuresContract.create, { params, body });
    if (!answer.ok) return refuse(answer.problem, typed);
    return { problem: null, typed, closure: answer.value };
  },
} satisfies Actions;
