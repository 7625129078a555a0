import { lineOutcomes, transfersContract } from '@escale/shared/transfers';
import { fail, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { managePaths } from '#lib/pages/manage/manage-paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

type Params = { slug: string; id: string };
const keyOf = ({ slug, id }: Params) => ({ slug, importId: id });

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const transfer = orSignIn(
    await locals.call(transfersContract.read, { params: keyOf(params) }),
    locals,
    url,
  );
  const { counts } = transfer;
  // What has to be corrected comes first, as long as nobody has chosen.
  const usual = counts.wrong > 0 ? 'wrong' : undefined;
  const asked = url.searchParams.get('lignes');
  const outcome = asked === null ? usual : lineOutcomes.find((one) => one === asked);
  const cursor = url.searchParams.get('apres') ?? undefined;
  const lines = await locals.call(transfersContract.lines, {
    params: keyOf(params),
    querystring: { limit: 50, ...(outcome && { outcome }), ...(cursor && { cursor }) },
  });
  return {
    transfer,
    lines: orSignIn(lines, locals, url),
    outcome: outcome ?? null,
    isLater: cursor !== undefined,
  };
};

function shown(answer: Answer<unknown>, locals: App.Locals, { slug, id }: Params) {
  if (!answer.ok) return fail(answer.problem.status, { problem: answer.problem });
  redirect(303, managePaths(locals.lang).place(slug).transfer(id));
}

export const actions = {
  importer: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    const body = { peopleKnow: form.has('savent'), tellsPeople: form.has('prevenir') };
    return shown(
      await locals.call(transfersContract.confirm, { params: keyOf(params), body }),
      locals,
      params,
    );
  },
  abandonner: async ({ locals, params, url }) => {
    requireMember(locals, url);
    return shown(await locals.call(transfersContract.abandon, { params: keyOf(params) }), locals, params);
  },
} satisfies Actions;
