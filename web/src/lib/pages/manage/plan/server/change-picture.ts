import { plansContract } from '@escale/shared/plans';
import type { RequestEvent } from '@sveltejs/kit';
import { fail, redirect } from '@sveltejs/kit';
import { formText } from '#lib/forms/form-text.ts';
import { managePaths } from '../../manage-paths.ts';

type Event = RequestEvent & { params: { slug: string } };

/** Lays the chosen file under the drawing; without a file, what lies there is taken away. */
export async function changePicture({ locals, params: { slug }, request }: Event) {
  const form = await request.formData();
  const planId = formText(form, 'plan');
  const input = { params: { slug, planId }, querystring: { revision: Number(formText(form, 'revision')) } };
  const file = form.get('image');
  const answer =
    file instanceof File
      ? await locals.call(plansContract.putBackground, {
          ...input,
          body: new Uint8Array(await file.arrayBuffer()),
        })
      : await locals.call(plansContract.removeBackground, input);
  if (!answer.ok) return fail(answer.problem.status, { planId, drawing: null, problem: answer.problem });
  redirect(303, managePaths(locals.lang).place(slug).plan({ niveau: planId, enregistre: '1' }));
}
