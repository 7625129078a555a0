import { peopleContract } from '@escale/shared/people';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { readMessageForm } from '#lib/people/server/read-message-form.ts';
import { settleMessage } from '#lib/people/server/settle-message.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  return {
    message: orSignIn(await locals.call(peopleContract.readMessage, { params }), locals, url),
    newKey: crypto.randomUUID(),
    isSent: url.searchParams.has('envoye'),
  };
};

export const actions = {
  reponse: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const typed = readMessageForm(await request.formData());
    const input = { params, body: typed.message };
    const answer = await locals.call(peopleContract.answer, input, { idempotencyKey: typed.key });
    const to = paths(locals.lang);
    return settleMessage(answer, typed, {
      sent: to.message(params.id, { envoye: '1' }),
      signIn: to.signIn(to.message(params.id)),
    });
  },
  signalement: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const reason = formText(await request.formData(), 'raison')
      .trim()
      .slice(0, 500);
    const answer = await locals.call(peopleContract.report, { params, body: { reason } });
    const to = paths(locals.lang);
    if (answer.ok) redirect(303, to.message(params.id));
    if (answer.problem.status === 401) redirect(303, to.signIn(to.message(params.id)));
    return fail(answer.problem.status, { code: answer.problem.code, typed: null, key: null });
  },
} satisfies Actions;
