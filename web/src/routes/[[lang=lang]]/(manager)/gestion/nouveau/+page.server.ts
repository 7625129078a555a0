import { placesContract } from '@escale/shared/places';
import { placeModelNames } from '@escale/shared/pricing';
import { redirect } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { readNewPlace } from '#lib/pages/manage/setup/server/read-new-place.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const asked = url.searchParams.get('modele');
  return { model: placeModelNames.find((name) => name === asked) ?? 'coworking' };
};

export const actions = {
  default: async ({ request, locals, url }) => {
    requireMember(locals, url);
    const typed = typedForm(await request.formData());
    const answer = await locals.call(placesContract.create, { body: readNewPlace(typed) });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(answer.value.slug).setup());
  },
} satisfies Actions;
