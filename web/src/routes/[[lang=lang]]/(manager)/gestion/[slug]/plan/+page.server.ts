import { plansContract } from '@escale/shared/plans';
import { placePageContract } from '@escale/shared/resources';
import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { catalogueOf } from '#lib/pages/manage/plan/server/catalogue-of.ts';
import { changePicture } from '#lib/pages/manage/plan/server/change-picture.ts';
import { removeByForm } from '#lib/pages/manage/plan/server/remove-by-form.ts';
import { saveByForm } from '#lib/pages/manage/plan/server/save-by-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { slug }, url, parent }) => {
  const { place } = await parent();
  if (place.role !== 'owner' && place.role !== 'manager')
    error(403, { message: 'not-allowed', reference: '' });
  const input = { params: { slug } };
  const [plans, page] = await Promise.all([
    call(plansContract.list, input).then(orErrorPage),
    call(placePageContract.read, input).then(orErrorPage),
  ]);
  const asked = url.searchParams.get('niveau');
  return {
    plans,
    catalogue: catalogueOf(page),
    /** Null: a new one is drawn. */
    shown: plans.find(({ id }) => id === asked) ?? (asked === 'nouveau' ? null : (plans[0] ?? null)),
    newId: crypto.randomUUID(),
    isSaved: url.searchParams.has('enregistre'),
    isRemoved: url.searchParams.has('retire'),
  };
};

export const actions = {
  plan: saveByForm,
  image: changePicture,
  supprimer: removeByForm,
} satisfies Actions;
