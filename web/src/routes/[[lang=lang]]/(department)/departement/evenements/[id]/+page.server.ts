import { departmentEventsContract } from '@escale/shared/events';
import { fail, redirect } from '@sveltejs/kit';
import { formText } from '#lib/forms/form-text.ts';
import { departmentEventPaths } from '#lib/pages/department/events/event-paths.ts';
import { eventOfDepartment } from '#lib/pages/department/events/server/event-of-department.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { id }, url }: PageServerLoadEvent) => ({
  event: await eventOfDepartment(locals, url, id),
  isSaved: url.searchParams.has('enregistre'),
  isCounted: url.searchParams.has('venus'),
});

export const actions = {
  nombre: async ({ request, locals, params: { id } }) => {
    const text = formText(await request.formData(), 'present').trim();
    if (!/^\d{1,5}$/.test(text))
      return fail(422, { missing: ['present' as const], problem: null, present: text });
    const input = { params: { id }, body: { present: Number(text) } };
    const answer = await locals.call(departmentEventsContract.attend, input);
    if (!answer.ok)
      return fail(answer.problem.status, { missing: [], problem: answer.problem, present: text });
    redirect(303, departmentEventPaths(locals.lang).event(id, { venus: '1' }));
  },
  annuler: async ({ request, locals, params: { id } }) => {
    const reason = formText(await request.formData(), 'raison')
      .trim()
      .slice(0, 500);
    const answer = await locals.call(departmentEventsContract.cancel, { params: { id }, body: { reason } });
    if (!answer.ok) return fail(answer.problem.status, { missing: [], problem: answer.problem, present: '' });
    redirect(303, departmentEventPaths(locals.lang).list({ annule: '1' }));
  },
} satisfies Actions;
