import { passesContract } from '@escale/shared/passes';
import { redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { formText } from '#lib/forms/form-text.ts';
import { typedForm } from '#lib/forms/typed-form.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import { readProduct } from '#lib/pages/manage/setup/server/read-product.ts';
import { refuse } from '#lib/pages/manage/setup/server/refuse.ts';
import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const { locals, params, url } = event;
  const [setup, answer] = await Promise.all([
    setupOf(event),
    locals.call(passesContract.listProducts, { params }),
  ]);
  return { setup, products: orSignIn(answer, locals, url), isSaved: url.searchParams.has('enregistre') };
};

export const actions = {
  vendre: async ({ request, locals, params }) => {
    const typed = typedForm(await request.formData());
    const { body, missing } = readProduct(typed);
    if (missing) return { problem: null, typed, missing };
    const answer = await locals.call(passesContract.createProduct, { params, body });
    if (!answer.ok) return refuse(answer.problem, typed);
    redirect(303, managePaths(locals.lang).place(params.slug).products('enregistre'));
  },
  retirer: async ({ request, locals, params: { slug } }) => {
    const id = formText(await request.formData(), 'id');
    const answer = await locals.call(passesContract.retireProduct, { params: { id } });
    // Whoever retires what is already retired has what they wanted.
    if (!answer.ok && answer.problem.status !== 404) return refuse(answer.problem, {});
    redirect(303, managePaths(locals.lang).place(slug).products('enregistre'));
  },
} satisfies Actions;
