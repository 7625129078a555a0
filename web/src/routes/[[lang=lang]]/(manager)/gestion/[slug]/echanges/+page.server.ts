import { placeSetupContract } from '@escale/shared/resources';
import { transferKinds, transfersContract } from '@escale/shared/transfers';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const cursor = url.searchParams.get('apres') ?? undefined;
  const [imports, setup] = await Promise.all([
    locals.call(transfersContract.list, { params, querystring: { limit: 10, ...(cursor && { cursor }) } }),
    locals.call(placeSetupContract.read, { params }),
  ]);
  return {
    imports: orSignIn(imports, locals, url),
    spaces: orSignIn(setup, locals, url).resources.map(({ name }) => name),
  };
};

export const actions = {
  default: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    const kind = transferKinds.find((one) => one === formText(form, 'genre')) ?? 'units';
    const space = formText(form, 'espace');
    const file = form.get('fichier');
    if (!(file instanceof File) || file.size === 0) return fail(400, { kind, space, problem: null });
    const answer = await locals.call(transfersContract.start, {
      params,
      querystring: { kind, fileName: file.name.slice(-200) || 'fichier', ...(space && { space }) },
      body: new Uint8Array(await file.arrayBuffer()),
    });
    if (!answer.ok) return fail(answer.problem.status, { kind, space, problem: answer.problem });
    redirect(303, managePaths(locals.lang).place(params.slug).transfer(answer.value.id));
  },
} satisfies Actions;
