import { resourcesContract } from '@escale/shared/resources';
import { error, redirect } from '@sveltejs/kit';
import { typedForm } from '#lib/forms/typed-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { takeBack, tryChange } from '#lib/pages/manage/rehearsal/server/try-change.ts';
import { readRules, readUnits } from '#lib/pages/manage/setup/server/read-space.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const setup = await setupOf(event);
  const space = setup.resources.find(({ id }) => id === event.params.id);
  if (!space) throw error(404, { message: 'not-found' });
  return { setup, space, isSaved: event.url.searchParams.has('enregistre') };
};

const seenIn = (typed: Record<string, string[]>) => (typed.seen?.[0] ? { seen: typed.seen[0] } : {});

export const actions = {
  regles: async ({ request, locals, params: { slug, id } }) => {
    const typed = typedForm(await request.formData());
    const querystring = seenIn(typed);
    const body = readRules(typed);
    const answer = await locals.call(resourcesContract.update, { params: { id }, querystring, body });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(slug).space(id, 'enregistre'));
  },
  essayer: async (event) => {
    const typed = typedForm(await event.request.formData());
    return tryChange(event, typed, { rules: { resourceId: event.params.id, change: readRules(typed) } });
  },
  reprendre: takeBack,
  unites: async ({ request, locals, params: { slug, id } }) => {
    const typed = typedForm(await request.formData());
    const querystring = seenIn(typed);
    const body = { units: readUnits(typed, String) };
    const answer = await locals.call(resourcesContract.replaceUnits, { params: { id }, querystring, body });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(slug).space(id, 'enregistre'));
  },
  retirer: async ({ request, locals, params: { slug, id } }) => {
    const typed = typedForm(await request.formData());
    if (typed.sure === undefined) return { problem: null, typed, isUnsure: true };
    const answer = await locals.call(resourcesContract.remove, { params: { id } });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(slug).spaces('retire'));
  },
} satisfies Actions;
