import { placeModelOf, unsoldDates } from '@escale/shared/pricing';
import { resourcesContract } from '@escale/shared/resources';
import { error, redirect } from '@sveltejs/kit';
import { typedForm } from '#lib/forms/typed-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { takeBack, tryChange } from '#lib/pages/manage/rehearsal/server/try-change.ts';
import { readTariffs } from '#lib/pages/manage/setup/server/read-tariffs.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import { suggestedPrices } from '#lib/pages/manage/setup/tariff-grid.ts';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

const spaceOf = async (event: PageServerLoadEvent | RequestEvent) => {
  const setup = await setupOf(event);
  const space = setup.resources.find(({ id }) => id === event.params.id);
  if (!space) throw error(404, { message: 'not-found' });
  return { setup, space };
};

export const load = async (event: PageServerLoadEvent) => {
  const { setup, space } = await spaceOf(event);
  return {
    setup,
    space,
    unsold: unsoldDates(space.tariffs, setup.today),
    suggested: space.tariffs.length === 0 ? suggestedPrices(placeModelOf(setup), space) : {},
    isSaved: event.url.searchParams.has('enregistre'),
  };
};

/** The list that was typed, or what is wrong with it; a price of zero is asked about only when it is saved. */
const typedList = async (event: RequestEvent) => {
  const typed = typedForm(await event.request.formData());
  const { setup, space } = await spaceOf(event);
  return { typed, ...readTariffs(typed, space, setup.today) };
};

export const actions = {
  enregistrer: async (event) => {
    const { locals, params } = event;
    const { typed, list, errors, free } = await typedList(event);
    const isAskedAbout = free.length > 0 && typed.gratuit === undefined;
    if (errors.length > 0 || isAskedAbout)
      return { problem: null, typed, errors, free: isAskedAbout ? free : [] };
    const seen = typed.seen?.[0];
    const querystring = seen ? { seen } : {};
    const answer = await locals.call(resourcesContract.replaceTariffs, {
      params: { id: params.id },
      querystring,
      body: list,
    });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(params.slug).tariffsOf(params.id, 'enregistre'));
  },
  essayer: async (event) => {
    const { typed, list, errors } = await typedList(event);
    if (errors.length > 0) return { problem: null, typed, errors, free: [] };
    return tryChange(event, typed, { tariffs: { resourceId: event.params.id, list } });
  },
  reprendre: takeBack,
} satisfies Actions;
