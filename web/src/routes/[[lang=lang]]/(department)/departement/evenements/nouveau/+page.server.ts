import { departmentEventsContract } from '@escale/shared/events';
import { fail, redirect } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { departmentEventPaths } from '#lib/pages/department/events/event-paths.ts';
import { readEventForm } from '#lib/pages/department/events/server/read-event-form.ts';
import { placesToChoose } from '#lib/pages/department/subsidies/server/places-to-choose.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  return { places: await placesToChoose(locals), newKey: crypto.randomUUID() };
};

export const actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = typedForm(form);
    const { body, missing } = readEventForm(typed);
    if (missing.length > 0) return fail(422, { typed, missing, problem: null, key: null });
    const key = readIdempotencyKey(form);
    const answer = await locals.call(departmentEventsContract.create, { body }, { idempotencyKey: key });
    if (answer.ok) redirect(303, departmentEventPaths(locals.lang).list({ prevu: '1' }));
    const { problem } = answer;
    const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
    return fail(problem.status, { typed, missing, problem, key: isUnsure ? key : null });
  },
} satisfies Actions;
