import { plansContract } from '@escale/shared/plans';
import type { RequestEvent } from '@sveltejs/kit';
import { fail, redirect } from '@sveltejs/kit';
import { formText } from '#lib/forms/form-text.ts';
import { managePaths } from '../../manage-paths.ts';

type Event = RequestEvent & { params: { slug: string } };

export async function removeByForm({ locals, params: { slug }, request }: Event) {
  const form = await request.formData();
  const planId = formText(form, 'plan');
  const querystring = { revision: Number(formText(form, 'revision')) };
  const answer = await locals.call(plansContract.remove, { params: { slug, planId }, querystring });
  if (!answer.ok) return fail(answer.problem.status, { planId, drawing: null, problem: answer.problem });
  redirect(303, managePaths(locals.lang).place(slug).plan({ retire: '1' }));
}
