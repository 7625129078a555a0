import { photosContract } from '@escale/shared/places';
import { redirect } from '@sveltejs/kit';
import { typedForm } from '#lib/forms/typed-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { readPhotoList } from '#lib/pages/manage/setup/server/read-photo-list.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => ({
  setup: await setupOf(event),
  isSaved: event.url.searchParams.has('enregistre'),
});

export const actions = {
  ajouter: async ({ request, locals, params }) => {
    const form = await request.formData();
    const typed = typedForm(form);
    const file = form.get('fichier');
    const altFr = typed.altFr?.[0]?.trim() ?? '';
    const altEn = typed.altEn?.[0]?.trim() ?? '';
    const missing = !(file instanceof File) || file.size === 0 ? 'file' : altFr === '' ? 'alt' : null;
    if (missing || !(file instanceof File)) return { problem: null, typed, missing };
    const answer = await locals.call(photosContract.add, {
      params,
      querystring: { altFr, ...(altEn && { altEn }) },
      body: new Uint8Array(await file.arrayBuffer()),
    });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(params.slug).photos('enregistre'));
  },
  enregistrer: async ({ request, locals, params }) => {
    const typed = typedForm(await request.formData());
    const seen = typed.seen?.[0];
    const answer = await locals.call(photosContract.replace, {
      params,
      querystring: seen ? { seen } : {},
      body: { photos: readPhotoList(typed) },
    });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(params.slug).photos('enregistre'));
  },
} satisfies Actions;
