import { eventsContract } from '@escale/shared/events';
import { fail, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { organisedBy } from '#lib/events/server/organised-by.ts';
import { pictureOfEvent } from '#lib/pages/share/server/picture-of-event.ts';
import { pictureLink } from '#lib/pages/share/server/picture-version.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { id } }: PageServerLoadEvent) => {
  const event = orErrorPage(await locals.call(eventsContract.read, { params: { id } }));
  const picture = pictureLink(paths(locals.lang).eventPicture(id), await pictureOfEvent(locals, event));
  return { event, picture, organised: organisedBy(event, locals.lang), newKey: crypto.randomUUID() };
};

/** Back to the event, which says how it stands; a session that has ended leads to signing in. */
const settle = (answer: Answer<unknown>, here: string, signIn: string, key: string | null) => {
  if (answer.ok) redirect(303, here);
  const { problem } = answer;
  if (problem.status === 401) redirect(303, signIn);
  const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
  return fail(problem.status, { problem, key: isUnsure ? key : null });
};

export const actions = {
  inscription: async ({ request, locals, params: { id } }) => {
    const to = paths(locals.lang);
    requireMember(locals, new URL(to.event(id), 'http://escale.invalid'));
    const key = readIdempotencyKey(await request.formData());
    const input = { params: { id }, body: {} };
    const answer = await locals.call(eventsContract.register, input, { idempotencyKey: key });
    return settle(answer, to.event(id), to.signIn(to.event(id)), key);
  },
  desinscription: async ({ locals, params: { id } }) => {
    const to = paths(locals.lang);
    requireMember(locals, new URL(to.event(id), 'http://escale.invalid'));
    const answer = await locals.call(eventsContract.withdraw, { params: { id } });
    return settle(answer, to.event(id), to.signIn(to.event(id)), null);
  },
} satisfies Actions;
