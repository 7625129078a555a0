import { departmentEventsContract } from '@escale/shared/events';
import { fail, redirect } from '@sveltejs/kit';
import { typedForm } from '#lib/forms/typed-form.ts';
import { departmentEventPaths } from '#lib/pages/department/events/event-paths.ts';
import { eventOfDepartment } from '#lib/pages/department/events/server/event-of-department.ts';
import { readEventForm } from '#lib/pages/department/events/server/read-event-form.ts';
import { placesToChoose } from '#lib/pages/department/subsidies/server/places-to-choose.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { id }, url }: PageServerLoadEvent) => {
  const [event, places] = await Promise.all([eventOfDepartment(locals, url, id), placesToChoose(locals)]);
  return { event, places };
};

export const actions = {
  default: async ({ request, locals, params: { id } }) => {
    const typed = typedForm(await request.formData());
    const { body, missing } = readEventForm(typed);
    if (missing.length > 0) return fail(422, { typed, missing, problem: null });
    const seen = Number(typed.seen?.[0] ?? -1);
    const input = { params: { id }, body: { ...body, seen } };
    const answer = await locals.call(departmentEventsContract.update, input);
    if (!answer.ok) return fail(answer.problem.status, { typed, missing, problem: answer.problem });
    redirect(303, departmentEventPaths(locals.lang).event(id, { enregistre: '1' }));
  },
} satisfies Actions;
