import { placeModelOf } from '@escale/shared/pricing';
import { resourcesContract } from '@escale/shared/resources';
import { redirect } from '@sveltejs/kit';
import { typedForm } from '#lib/forms/typed-form.ts';
import { manageWordsOf } from '#lib/messages/manage.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const setup = await setupOf(event);
  const suggested = setup.resources.length === 0 ? (placeModelOf(setup)?.spaces ?? []) : [];
  return {
    setup,
    suggested,
    isSaved: event.url.searchParams.has('enregistre'),
    isRetired: event.url.searchParams.has('retire'),
  };
};

export const actions = {
  /** Those of the model that were kept, in the language of the page; their prices come with the tariffs. */
  modele: async (event) => {
    const { request, locals, params } = event;
    const typed = typedForm(await request.formData());
    const { spaces } = await manageWordsOf(locals.lang);
    const kept =
      placeModelOf(await setupOf(event))?.spaces.filter(({ name }) => typed.garder?.includes(name)) ?? [];
    for (const { name, prices: _, unitCount, ...space } of kept) {
      const count = Number(typed[`combien-${name}`]?.[0] ?? unitCount);
      const body = { ...space, name: spaces.suggested.names[name], unitCount: count };
      const answer = await locals.call(resourcesContract.create, { params, body });
      if (!answer.ok) return refuse(answer.problem, typed);
    }
    redirect(303, managePaths(locals.lang).place(params.slug).spaces('enregistre'));
  },
} satisfies Actions;
