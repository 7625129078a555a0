import { subsidiesContract } from '@escale/shared/subsidies';
import { fail, redirect } from '@sveltejs/kit';
import { typedForm } from '#lib/forms/typed-form.ts';
import { placesToChoose } from '#lib/pages/department/subsidies/server/places-to-choose.ts';
import { projectOf } from '#lib/pages/department/subsidies/server/project-of.ts';
import { readProjectForm } from '#lib/pages/department/subsidies/server/read-project-form.ts';
import { subsidyPaths } from '#lib/pages/department/subsidies/subsidy-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => ({
  project: await projectOf(event),
  places: await placesToChoose(event.locals),
});

export const actions = {
  default: async ({ request, locals, params: { id } }) => {
    const typed = typedForm(await request.formData());
    const { body, missing } = readProjectForm(typed);
    if (missing.length > 0) return fail(422, { typed, missing, problem: null });
    const seen = Number(typed.seen?.[0] ?? -1);
    const answer = await locals.call(subsidiesContract.updateProject, {
      params: { id },
      body: { ...body, seen },
    });
    if (!answer.ok) return fail(answer.problem.status, { typed, missing, problem: answer.problem });
    redirect(303, subsidyPaths(locals.lang).project(id, { enregistre: '1' }));
  },
} satisfies Actions;
