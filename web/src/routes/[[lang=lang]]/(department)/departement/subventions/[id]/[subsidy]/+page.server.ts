import { subsidiesContract } from '@escale/shared/subsidies';
import { error, fail, redirect } from '@sveltejs/kit';
import { typedForm } from '#lib/forms/typed-form.ts';
import { projectOf } from '#lib/pages/department/subsidies/server/project-of.ts';
import { readSubsidyForm } from '#lib/pages/department/subsidies/server/read-subsidy-form.ts';
import { subsidyPaths } from '#lib/pages/department/subsidies/subsidy-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const project = await projectOf(event);
  const subsidy = project.subsidies.find(({ id }) => id === event.params.subsidy);
  if (!subsidy) error(404);
  return { project, subsidy };
};

export const actions = {
  default: async ({ request, locals, params }) => {
    const typed = typedForm(await request.formData());
    const { body, missing } = readSubsidyForm(typed);
    if (missing.length > 0) return fail(422, { typed, missing, problem: null });
    const seen = Number(typed.seen?.[0] ?? -1);
    const input = { params: { id: params.subsidy }, body: { ...body, seen } };
    const answer = await locals.call(subsidiesContract.update, input);
    if (!answer.ok) return fail(answer.problem.status, { typed, missing, problem: answer.problem });
    redirect(303, subsidyPaths(locals.lang).project(params.id, { enregistre: '1' }));
  },
} satisfies Actions;
