import { eventSeriesContract, eventsContract } from '@escale/shared/events';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { lookAtDates } from '#lib/pages/manage/events/server/plan-by-form.ts';
import { datesSeen, readEventForm } from '#lib/pages/manage/events/server/read-event-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** `de` names the event that this one is to be like. */
export const load = async (event: PageServerLoadEvent) => {
  const { locals, url } = event;
  const id = url.searchParams.get('de');
  const [setup, answer] = await Promise.all([
    setupOf(event),
    id ? locals.call(eventsContract.read, { params: { id } }) : null,
  ]);
  return { setup, model: answer && orSignIn(answer, locals, url), newKey: crypto.randomUUID() };
};

export const actions = {
  voir: async ({ request, locals, params: { slug } }) => {
    const { saute: _, ...typed } = typedForm(await request.formData());
    const looked = await lookAtDates(locals, slug, typed);
    return { ...looked, key: null };
  },
  planifier: async ({ request, locals, params: { slug } }) => {
    const form = await request.formData();
    const typed = typedForm(form);
    const { body, missing } = readEventForm(typed);
    if (missing.length > 0 || typed.vu?.[0] !== datesSeen(body)) {
      const { saute: _, ...anew } = typed;
      return { ...(await lookAtDates(locals, slug, anew, { hasChanged: true })), key: null };
    }
    const key = readIdempotencyKey(form);
    const input = { body: { placeSlug: slug, ...body } };
    const answer = await locals.call(eventSeriesContract.plan, input, { idempotencyKey: key });
    if (answer.ok) {
      const count = String(answer.value.eventIds.length);
      redirect(303, managePaths(locals.lang).place(slug).events({ prevu: count }));
    }
    const { problem } = answer;
    const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
    const looked = await lookAtDates(locals, slug, typed, { problem });
    return fail(problem.status, { ...looked, key: isUnsure ? key : null });
  },
} satisfies Actions;
