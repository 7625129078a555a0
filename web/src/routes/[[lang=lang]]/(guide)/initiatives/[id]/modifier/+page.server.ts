import { contributionsContract, initiativesContract } from '@escale/shared/initiatives';
import { fail, redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { guidePaths } from '#lib/guide/guide-paths.ts';
import { readAs, readInitiativeForm, wrongIn } from '#lib/guide/server/read-initiative-form.ts';
import { communes } from '#lib/places/server/communes.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const [initiative, outlines] = await Promise.all([
    locals.call(initiativesContract.read, { params }),
    communes(locals.call),
  ]);
  return {
    initiative: orErrorPage(initiative),
    communes: outlines.map(({ insee, name }) => ({ insee, name })),
  };
};

export const actions = {
  default: async ({ request, locals, params, url }) => {
    const member = requireMember(locals, url);
    const form = await request.formData();
    const typed = readInitiativeForm(form);
    const wrong = wrongIn(typed);
    const seen = Number(/^\d{1,9}$/.exec(formText(form, 'revision'))?.[0] ?? 0);
    if (wrong.length > 0) return fail(422, { typed, wrong, code: null, seen });
    const body = { ...typed, seen };
    const answer = member.desks.includes('department')
      ? await locals.call(initiativesContract.update, { params, body })
      : await locals.call(contributionsContract.propose, { params, body: { ...body, as: readAs(form) } });
    const to = guidePaths(locals.lang);
    if (answer.ok)
      redirect(
        303,
        to.initiative(params.id, { fait: member.desks.includes('department') ? 'ecrite' : 'proposee' }),
      );
    if (answer.problem.status === 401) redirect(303, to.signIn(to.changeInitiative(params.id)));
    return fail(answer.problem.status, { typed, wrong, code: answer.problem.code, seen });
  },
} satisfies Actions;
