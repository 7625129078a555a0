import { eventsContract } from '@escale/shared/events';
import { error, fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { readEventForm } from '#lib/pages/manage/events/server/read-event-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (asked: PageServerLoadEvent) => {
  const { locals, params, url } = asked;
  const [setup, answer] = await Promise.all([
    setupOf(asked),
    locals.call(eventsContract.read, { params: { id: params.id } }),
  ]);
  const event = orSignIn(answer, locals, url);
  if (event.placeSlug !== params.slug || event.organiser !== 'place') error(404);
  return { setup, event };
};

export const actions = {
  default: async ({ request, locals, params: { slug, id } }) => {
    const typed = typedForm(await request.formData());
    const { body, missing } = readEventForm(typed);
    if (missing.length > 0) return fail(422, { typed, missing, problem: null });
    const seen = Number(typed.seen?.[0] ?? -1);
    const answer = await locals.call(eventsContract.update, { params: { id }, body: { ...body, seen } });
    if (!answer.ok) return fail(answer.problem.status, { typed, missing, problem: answer.problem });
    redirect(303, managePaths(locals.lang).place(slug).event(id, 'enregistre'));
  },
} satisfies Actions;
