import { placesContract } from '@escale/shared/places';
import { redirect } from '@sveltejs/kit';
import { typedForm } from '#lib/forms/typed-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { isLocationText, locationText, readFacts } from '#lib/pages/manage/setup/server/read-facts.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const setup = await setupOf(event);
  return {
    setup,
    location: locationText(setup.location),
    isSaved: event.url.searchParams.has('enregistre'),
  };
};

export const actions = {
  default: async (event) => {
    const { request, locals, params } = event;
    const typed = typedForm(await request.formData());
    const seen = typed.seen?.[0];
    if (!isLocationText(typed.location?.[0] ?? '')) {
      return { problem: null, typed, isLocationUnreadable: true };
    }
    const body = readFacts(typed, await setupOf(event));
    const answer = await locals.call(placesContract.update, {
      params,
      querystring: seen ? { seen } : {},
      body,
    });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(params.slug).facts('enregistre'));
  },
} satisfies Actions;
