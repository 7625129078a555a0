import { initiativesContract } from '@escale/shared/initiatives';
import { fail, redirect } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { guidePaths } from '#lib/guide/guide-paths.ts';
import { readAs, readInitiativeForm, wrongIn } from '#lib/guide/server/read-initiative-form.ts';
import { communes } from '#lib/places/server/communes.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const outlines = await communes(locals.call);
  return {
    communes: outlines.map(({ insee, name }) => ({ insee, name })),
    empty: readInitiativeForm(new FormData()),
  };
};

export const actions = {
  default: async ({ request, locals, url }) => {
    const member = requireMember(locals, url);
    const form = await request.formData();
    const typed = readInitiativeForm(form);
    const wrong = wrongIn(typed);
    if (wrong.length > 0) return fail(422, { typed, wrong, code: null });
    const body = { ...typed, ...(!member.desks.includes('department') && { as: readAs(form) }) };
    const answer = await locals.call(initiativesContract.create, { body });
    const to = guidePaths(locals.lang);
    if (answer.ok) {
      const fait = answer.value.status === 'proposed' ? 'proposee' : 'ecrite';
      redirect(303, to.initiative(answer.value.id, { fait }));
    }
    if (answer.problem.status === 401) redirect(303, to.signIn(to.proposeInitiative()));
    return fail(answer.problem.status, { typed, wrong, code: answer.problem.code });
  },
} satisfies Actions;
