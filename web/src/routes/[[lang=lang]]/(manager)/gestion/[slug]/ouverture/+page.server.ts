import { placesContract } from '@escale/shared/places';
import { redirect } from '@sveltejs/kit';
import { typedForm } from '#lib/forms/typed-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => ({
  setup: await setupOf(event),
  isPublished: event.url.searchParams.has('publie'),
  isSaved: event.url.searchParams.has('enregistre'),
});

type Status = 'published' | 'closed';

/** What stands is compared: of two who publish or close at once, the second one is told. */
const changeStatus = (status: Status, news: 'publie' | 'enregistre') => async (event: RequestEvent) => {
  const { request, locals, params } = event;
  const typed = typedForm(await request.formData());
  if (status === 'closed' && typed.sure === undefined) return { problem: null, typed, isUnsure: true };
  const seen = typed.seen?.[0];
  const answer = await locals.call(placesContract.update, {
    params,
    querystring: seen ? { seen } : {},
    body: { status },
  });
  if (!answer.ok) return refuse(answer.problem, typed);
  redirect(303, managePaths(locals.lang).place(params.slug).setup(news));
};

export const actions = {
  publier: changeStatus('published', 'publie'),
  fermer: changeStatus('closed', 'enregistre'),
} satisfies Actions;
