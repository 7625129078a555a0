import { placesContract } from '@escale/shared/places';
import { placeModelOf } from '@escale/shared/pricing';
import { redirect } from '@sveltejs/kit';
import { typedForm } from '#lib/forms/typed-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { takeBack, tryChange } from '#lib/pages/manage/rehearsal/server/try-change.ts';
import { readSpans, readWeek, withMondayCopied } from '#lib/pages/manage/setup/server/read-week.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const setup = await setupOf(event);
  const stands = setup.openingHours ?? setup.upcomingOpeningHours[0];
  return {
    setup,
    week: stands ?? placeModelOf(setup)?.hours ?? null,
    isFromModel: stands === undefined,
    isSaved: event.url.searchParams.has('enregistre'),
  };
};

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

export const actions = {
  semaine: async ({ request, locals, params }) => {
    const typed = typedForm(await request.formData());
    const seen = typed.seen?.[0];
    const answer = await locals.call(placesContract.replaceOpeningHours, {
      params,
      querystring: seen ? { seen } : {},
      body: readWeek(typed),
    });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(params.slug).hours('enregistre'));
  },
  essayer: async (event) => {
    const typed = typedForm(await event.request.formData());
    return tryChange(event, typed, { hours: readWeek(typed) });
  },
  reprendre: takeBack,
  copier: async ({ request }) => ({
    problem: null,
    typed: withMondayCopied(typedForm(await request.formData())),
  }),
  jour: async ({ request, locals, params }) => {
    const typed = typedForm(await request.formData());
    const date = typed.date?.[0] ?? '';
    const reason = typed.reason?.[0]?.trim() ?? '';
    const answer = await locals.call(placesContract.putOpeningException, {
      params: { slug: params.slug, date: isDate(date) ? date : '0000-00-00' },
      body: { intervals: readSpans(typed, 'jour'), ...(reason && { reason }) },
    });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(params.slug).hours('enregistre'));
  },
  retirer: async ({ request, locals, params }) => {
    const typed = typedForm(await request.formData());
    const answer = await locals.call(placesContract.deleteOpeningException, {
      params: { slug: params.slug, date: typed.date?.[0] ?? '' },
    });
    // Whoever removes what is already removed has what they wanted.
    if (!answer.ok && answer.problem.status !== 404) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(params.slug).hours('enregistre'));
  },
} satisfies Actions;
