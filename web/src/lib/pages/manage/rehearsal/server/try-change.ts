import { type RehearsalRequest, rehearsalsContract } from '@escale/shared/rehearsals';
import type { RequestEvent } from '@sveltejs/kit';
import { type TypedForm, typedForm } from '#lib/forms/typed-form.ts';
import { refuse } from '../../setup/server/refuse.ts';

type Event = RequestEvent & { params: { slug: string } };

/** What the change would have made of the past; the form comes back where it can't be written either. */
export const tryChange = async ({ locals, params }: Event, typed: TypedForm, body: RehearsalRequest) => {
  const { slug } = params;
  const answer = await locals.call(rehearsalsContract.rehearse, { params: { slug }, body });
  if (!answer.ok) return refuse(answer.problem, typed);
  return { problem: null, typed, tried: answer.value };
};

/** The form again, with all that was typed. */
export const takeBack = async ({ request }: RequestEvent) => ({
  problem: null,
  typed: typedForm(await request.formData()),
});
