import { subsidiesContract } from '@escale/shared/subsidies';
import { fail, redirect } from '@sveltejs/kit';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { projectOf } from '#lib/pages/department/subsidies/server/project-of.ts';
import { readSubsidyForm } from '#lib/pages/department/subsidies/server/read-subsidy-form.ts';
import { subsidyPaths } from '#lib/pages/department/subsidies/subsidy-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => ({
  project: await projectOf(event),
  newKey: crypto.randomUUID(),
});

export const actions = {
  default: async ({ request, locals, params: { id: projectId } }) => {
    const form = await request.formData();
    const typed = typedForm(form);
    const { body, missing } = readSubsidyForm(typed);
    if (missing.length > 0) return fail(422, { typed, missing, problem: null });
    const input = { body: { projectId, ...body } };
    const options = { idempotencyKey: readIdempotencyKey(form) };
    const answer = await locals.call(subsidiesContract.create, input, options);
    if (!answer.ok) return fail(answer.problem.status, { typed, missing, problem: answer.problem });
    redirect(303, subsidyPaths(locals.lang).project(projectId, { enregistre: '1' }));
  },
} satisfies Actions;
