import { trainingsContract } from '@escale/shared/resources';
import { redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const { locals, params, url } = event;
  const [setup, answer] = await Promise.all([
    setupOf(event),
    locals.call(trainingsContract.list, { params }),
  ]);
  return {
    setup,
    trainings: orSignIn(answer, locals, url).items,
    machines: setup.resources.filter(({ requiresTraining }) => requiresTraining),
    isSaved: url.searchParams.has('enregistre'),
  };
};

export const actions = {
  habiliter: async ({ request, locals, params }) => {
    const typed = typedForm(await request.formData());
    const text = (name: string) => typed[name]?.[0]?.trim() ?? '';
    const end = text('end');
    const body = { resourceId: text('machine'), email: text('email'), ...(end && { validUntil: end }) };
    const answer = await locals.call(trainingsContract.grant, { params, body });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(params.slug).trainings('enregistre'));
  },
  retirer: async ({ request, locals, params: { slug } }) => {
    const typed = typedForm(await request.formData());
    const ids = { resourceId: typed.machine?.[0] ?? '', memberId: typed.personne?.[0] ?? '' };
    const answer = await locals.call(trainingsContract.withdraw, { params: { slug, ...ids } });
    // Whoever withdraws what is already withdrawn has what they wanted.
    if (!answer.ok && answer.problem.status !== 404) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(slug).trainings('enregistre'));
  },
} satisfies Actions;
