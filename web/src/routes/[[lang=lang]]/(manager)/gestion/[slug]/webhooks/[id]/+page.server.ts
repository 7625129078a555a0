import { webhookStates, webhooksContract } from '@escale/shared/webhooks';
import { error, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { readWebhook } from '#lib/pages/manage/outward/server/read-webhook.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug, id: webhookId }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const state = webhookStates.find((one) => one === url.searchParams.get('etat'));
  const cursor = url.searchParams.get('suite')?.slice(0, 500);
  const querystring = { ...(state && { state }), ...(cursor && { cursor }) };
  const [all, log] = await Promise.all([
    locals.call(webhooksContract.list, { params: { slug } }),
    locals.call(webhooksContract.listMessages, { params: { slug, webhookId }, querystring }),
  ]);
  const webhook = orSignIn(all, locals, url).items.find(({ id }) => id === webhookId);
  if (!webhook) error(404);
  return {
    webhook,
    log: orSignIn(log, locals, url),
    state: state ?? null,
    done: url.searchParams.get('fait'),
  };
};

type At = { locals: App.Locals; params: { slug: string; id: string } };

const back = ({ locals, params: { slug, id } }: At, fait: 'enregistre' | 'essai' | 'renvoi') =>
  redirect(303, managePaths(locals.lang).place(slug).webhook(id, { fait }));

export const actions = {
  regler: async (event) => {
    const { request, locals, params } = event;
    const typed = typedForm(await request.formData());
    const { slug, id: webhookId } = params;
    const seen = Number(typed.seen?.[0] ?? 0);
    const body = { ...readWebhook(typed), isOn: typed.on !== undefined, seen };
    const answer = await locals.call(webhooksContract.change, { params: { slug, webhookId }, body });
    return answer.ok ? back(event, 'enregistre') : refuse(answer.problem, typed);
  },
  essayer: async (event) => {
    const { slug, id: webhookId } = event.params;
    const answer = await event.locals.call(webhooksContract.sendTest, {
      params: { slug, webhookId },
      body: {},
    });
    return answer.ok ? back(event, 'essai') : refuse(answer.problem, {});
  },
  renvoyer: async (event) => {
    const { slug, id: webhookId } = event.params;
    const messageId = formText(await event.request.formData(), 'message').slice(0, 40);
    const params = { slug, webhookId, messageId };
    const answer = await event.locals.call(webhooksContract.replay, { params, body: {} });
    return answer.ok ? back(event, 'renvoi') : refuse(answer.problem, {});
  },
  /** Stays on this page: the secret can be told in this answer and in no other. */
  secret: async ({ locals, params: { slug, id: webhookId } }) => {
    const answer = await locals.call(webhooksContract.renewSecret, { params: { slug, webhookId }, body: {} });
    return answer.ok ? { secret: answer.value.secret } : refuse(answer.problem, {});
  },
  retirer: async ({ locals, params: { slug, id: webhookId } }) => {
    const answer = await locals.call(webhooksContract.remove, { params: { slug, webhookId } });
    if (!answer.ok && answer.problem.status !== 404) return refuse(answer.problem, {});
    redirect(303, managePaths(locals.lang).place(slug).webhooks({ retire: '1' }));
  },
} satisfies Actions;
