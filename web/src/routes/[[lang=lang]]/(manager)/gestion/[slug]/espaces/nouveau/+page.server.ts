import { resourcesContract } from '@escale/shared/resources';
import { redirect } from '@sveltejs/kit';
import { typedForm } from '#lib/forms/typed-form.ts';
import { manageWordsOf } from '#lib/messages/manage.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { readNewSpace } from '#lib/pages/manage/setup/server/read-space.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => ({ setup: await setupOf(event) });

export const actions = {
  default: async ({ request, locals, params }) => {
    const typed = typedForm(await request.formData());
    const { spaces } = await manageWordsOf(locals.lang);
    const plan = readNewSpace(typed, spaces.create.partName);
    if (plan.spaces.some((space) => space.unitIds?.length === 0))
      return { problem: null, typed, joinsNothing: true };
    const unitIds: string[] = [];
    let id = '';
    for (const body of plan.spaces) {
      const answer = await locals.call(resourcesContract.create, { params, body });
      if (!answer.ok) return refuse(answer.problem, typed);
      unitIds.push(...answer.value.units.map((unit) => unit.id));
      id = answer.value.id;
    }
    if (plan.together) {
      const answer = await locals.call(resourcesContract.create, {
        params,
        body: { ...plan.together, unitIds },
      });
      if (!answer.ok) return refuse(answer.problem, typed);
      id = answer.value.id;
    }
    redirect(303, managePaths(locals.lang).place(params.slug).space(id, 'enregistre'));
  },
} satisfies Actions;
