import { listingAudiences, peopleContract } from '@escale/shared/people';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { readProfileForm } from '#lib/people/server/read-profile-form.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  const { displayName } = requireMember(locals, url);
  return {
    displayName,
    profile: orSignIn(await locals.call(peopleContract.readProfile, {}), locals, url),
    isSaved: url.searchParams.has('enregistre'),
    isChosen: url.searchParams.has('choisi'),
  };
};

export const actions = {
  profil: async ({ request, locals, url }) => {
    requireMember(locals, url);
    const typed = readProfileForm(await request.formData());
    const answer = await locals.call(peopleContract.writeProfile, { body: typed });
    const to = paths(locals.lang);
    if (answer.ok) redirect(303, to.profile({ enregistre: '1' }));
    if (answer.problem.status === 401) redirect(303, to.signIn(to.profile()));
    return fail(answer.problem.status, { typed, code: answer.problem.code, hasFailedToChoose: false });
  },
  lieu: async ({ request, locals, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    const audience = listingAudiences.find((one) => one === formText(form, 'pour')) ?? 'nobody';
    const input = { params: { slug: formText(form, 'lieu').slice(0, 80) }, body: { audience } };
    const answer = await locals.call(peopleContract.writeListing, input);
    const to = paths(locals.lang);
    if (answer.ok) redirect(303, to.profile({ choisi: '1' }));
    if (answer.problem.status === 401) redirect(303, to.signIn(to.profile()));
    return fail(answer.problem.status, { typed: null, code: answer.problem.code, hasFailedToChoose: true });
  },
} satisfies Actions;
