import { webhooksContract } from '@escale/shared/webhooks';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { readWebhook } from '#lib/pages/manage/outward/server/read-webhook.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const { items } = orSignIn(await locals.call(webhooksContract.list, { params }), locals, url);
  return { webhooks: items, isRemoved: url.searchParams.has('retire') };
};

export const actions = {
  /** Stays on this page: the secret can be told in this answer and in no other. */
  default: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const typed = typedForm(await request.formData());
    const answer = await locals.call(webhooksContract.add, { params, body: readWebhook(typed) });
    if (!answer.ok) return refuse(answer.problem, typed);
    return { secret: answer.value.secret };
  },
} satisfies Actions;
