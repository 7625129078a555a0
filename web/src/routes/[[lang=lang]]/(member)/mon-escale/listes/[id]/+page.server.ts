import { guideListsContract } from '@escale/shared/guide';
import { fail, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { guidePaths } from '#lib/guide/guide-paths.ts';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const list = orSignIn(await locals.call(guideListsContract.read, { params }), locals, url);
  return { list, done: url.searchParams.get('fait') };
};

/** Back to the list with what was done. */
const settle = (answer: Answer<unknown>, { locals, params: { id } }: RequestEvent, done: string) => {
  const to = guidePaths(locals.lang);
  if (answer.ok)
    redirect(303, done === 'supprimee' ? to.guideLists({ fait: done }) : to.guideList(id, { fait: done }));
  if (answer.problem.status === 401) redirect(303, to.signIn(to.guideList(id)));
  return fail(answer.problem.status, { code: answer.problem.code, link: null });
};

const entryOf = async (event: RequestEvent) => {
  requireMember(event.locals, event.url);
  const form = await event.request.formData();
  const initiativeId = formText(form, 'initiative').slice(0, 40);
  return { form, params: { ...event.params, initiativeId } };
};

export const actions = {
  note: async (event) => {
    const { form, params } = await entryOf(event);
    const note = formText(form, `note-${params.initiativeId}`).trim().slice(0, 300);
    return settle(
      await event.locals.call(guideListsContract.putEntry, { params, body: { note } }),
      event,
      'note',
    );
  },
  oter: async (event) => {
    const { params } = await entryOf(event);
    return settle(await event.locals.call(guideListsContract.removeEntry, { params }), event, 'ote');
  },
  libelle: async (event) => {
    const { form } = await entryOf(event);
    const body = { label: formText(form, 'libelle').trim().slice(0, 40) };
    const { params } = event;
    return settle(await event.locals.call(guideListsContract.rename, { params, body }), event, 'libelle');
  },
  prolonger: async (event) => {
    const { params } = event;
    return settle(await event.locals.call(guideListsContract.renew, { params }), event, 'prolongee');
  },
  supprimer: async (event) => {
    const { params } = event;
    return settle(await event.locals.call(guideListsContract.remove, { params }), event, 'supprimee');
  },
  lien: async (event) => {
    requireMember(event.locals, event.url);
    const { locals, params } = event;
    const answer = await locals.call(guideListsContract.share, { params });
    if (!answer.ok) return settle(answer, event, '');
    return { code: null, link: event.url.origin + guidePaths(locals.lang).sharedList(answer.value.token) };
  },
  retirer: async (event) => {
    const { params } = event;
    return settle(await event.locals.call(guideListsContract.unshare, { params }), event, 'retire');
  },
} satisfies Actions;
