import { plansContract } from '@escale/shared/plans';
import type { RequestEvent } from '@sveltejs/kit';
import { fail, redirect } from '@sveltejs/kit';
import { formText } from '#lib/forms/form-text.ts';
import { managePaths } from '../../manage-paths.ts';
import { editOfForm } from '../edit-of-form.ts';
import { readDrawing } from '../read-drawing.ts';

type Event = RequestEvent & { params: { slug: string } };

/** One step of a drawing that no script has made, or all of it to be saved. Either way nothing typed is lost. */
export async function saveByForm({ locals, params: { slug }, request }: Event) {
  const form = await request.formData();
  const planId = formText(form, 'plan');
  const edit = editOfForm(form);
  const typed = readDrawing(form);
  if (edit) return { planId, drawing: edit(typed), problem: null };
  const isOverwriting = formText(form, 'faire') === 'remplacer';
  const drawing = isOverwriting ? { ...typed, revision: Number(formText(form, 'stands')) } : typed;
  const answer = await locals.call(plansContract.save, { params: { slug, planId }, body: drawing });
  if (!answer.ok) return fail(answer.problem.status, { planId, drawing: typed, problem: answer.problem });
  redirect(303, managePaths(locals.lang).place(slug).plan({ niveau: planId, enregistre: '1' }));
}
