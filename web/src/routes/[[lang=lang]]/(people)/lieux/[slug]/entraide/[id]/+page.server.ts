import { communityContract } from '@escale/shared/community';
import { placePageContract } from '@escale/shared/resources';
import { fail, redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { readMessageForm } from '#lib/people/server/read-message-form.ts';
import { settleMessage } from '#lib/people/server/settle-message.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const [place, entry] = await Promise.all([
    locals.call(placePageContract.read, { params: { slug: params.slug } }),
    locals.call(communityContract.read, { params }),
  ]);
  if (!entry.ok && entry.problem.code === 'not-of-this-place')
    redirect(303, paths(locals.lang).community(params.slug));
  return {
    place: { slug: params.slug, name: orErrorPage(place).name },
    entry: orSignIn(entry, locals, url),
    newKey: crypto.randomUUID(),
    isSent: url.searchParams.has('envoye'),
    isReported: url.searchParams.has('signalee'),
  };
};

export const actions = {
  reponse: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const typed = readMessageForm(await request.formData());
    const input = { params, body: typed.message };
    const answer = await locals.call(communityContract.write, input, { idempotencyKey: typed.key });
    const to = paths(locals.lang);
    return settleMessage(answer, typed, {
      sent: to.entry(params.slug, params.id, { envoye: '1' }),
      signIn: to.signIn(to.entry(params.slug, params.id)),
    });
  },
  signalement: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const reason = formText(await request.formData(), 'raison')
      .trim()
      .slice(0, 500);
    const answer = await locals.call(communityContract.report, { params, body: { reason } });
    const to = paths(locals.lang);
    if (answer.ok) redirect(303, to.entry(params.slug, params.id, { signalee: '1' }));
    if (answer.problem.status === 401) redirect(303, to.signIn(to.entry(params.slug, params.id)));
    return fail(answer.problem.status, { code: 'report-failed', typed: null, key: null });
  },
} satisfies Actions;
