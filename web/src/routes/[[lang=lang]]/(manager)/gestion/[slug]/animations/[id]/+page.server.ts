import { eventsContract } from '@escale/shared/events';
import { error, fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug, id }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const [read, listed] = await Promise.all([
    locals.call(eventsContract.read, { params: { id } }),
    locals.call(eventsContract.attendees, { params: { id } }),
  ]);
  const event = orSignIn(read, locals, url);
  if (event.placeSlug !== slug || event.organiser !== 'place') error(404);
  return {
    event,
    attendees: orSignIn(listed, locals, url),
    isSaved: url.searchParams.has('enregistre'),
    isCounted: url.searchParams.has('venus'),
  };
};

type Acting = { locals: App.Locals; params: { slug: string; id: string } };

async function record({ locals, params: { slug, id } }: Acting, present: number | string[]) {
  const answer = await locals.call(eventsContract.attend, { params: { id }, body: { present } });
  if (!answer.ok) return fail(answer.problem.status, { problem: answer.problem, isNumberMissing: false });
  redirect(303, managePaths(locals.lang).place(slug).event(id, 'venus'));
}

export const actions = {
  presences: async (event) => {
    const ids = (await event.request.formData()).getAll('venu');
    return record(
      event,
      ids.filter((one) => typeof one === 'string'),
    );
  },
  nombre: async (event) => {
    const text = formText(await event.request.formData(), 'present').trim();
    if (!/^\d{1,5}$/.test(text)) return fail(422, { problem: null, isNumberMissing: true });
    return record(event, Number(text));
  },
  annuler: async ({ request, locals, params: { slug, id } }) => {
    const reason = formText(await request.formData(), 'raison')
      .trim()
      .slice(0, 500);
    const answer = await locals.call(eventsContract.cancel, { params: { id }, body: { reason } });
    if (!answer.ok) return fail(answer.problem.status, { problem: answer.problem, isNumberMissing: false });
    redirect(303, managePaths(locals.lang).place(slug).events({ annule: '1' }));
  },
} satisfies Actions;
