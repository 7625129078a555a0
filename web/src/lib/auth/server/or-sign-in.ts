import { redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { paths } from '#lib/paths.ts';

/** The value of an answer; a session that ended in the meantime leads to signing in and back. */
export function orSignIn<T>(answer: Answer<T>, locals: App.Locals, url: URL): T {
  if (!answer.ok && answer.problem.status === 401) {
    redirect(303, paths(locals.lang).signIn(`${url.pathname}${url.search}`));
  }
  return orErrorPage(answer);
}
