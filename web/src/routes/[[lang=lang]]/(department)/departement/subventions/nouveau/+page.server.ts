import { subsidiesContract } from '@escale/shared/subsidies';
import { fail, redirect } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { placesToChoose } from '#lib/pages/department/subsidies/server/places-to-choose.ts';
import { readProjectForm } from '#lib/pages/department/subsidies/server/read-project-form.ts';
import { subsidyPaths } from '#lib/pages/department/subsidies/subsidy-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  return { places: await placesToChoose(locals), newKey: crypto.randomUUID() };
};

export const actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = typedForm(form);
    const { body, missing } = readProjectForm(typed);
    if (missing.length > 0) return fail(422, { typed, missing, problem: null });
    const key = readIdempotencyKey(form);
    const answer = await locals.call(subsidiesContract.createProject, { body }, { idempotencyKey: key });
    if (!answer.ok) return fail(answer.problem.status, { typed, missing, problem: answer.problem });
    redirect(303, subsidyPaths(locals.lang).project(answer.value.id, { enregistre: '1' }));
  },
} satisfies Actions;
