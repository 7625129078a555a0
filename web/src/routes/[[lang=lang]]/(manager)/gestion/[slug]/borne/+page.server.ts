import { kioskContract } from '@escale/shared/day';
import { fail } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { paths } from '#lib/paths.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  return { kiosk: orSignIn(await locals.call(kioskContract.state, { params }), locals, url) };
};

export const actions = {
  ouvrir: async ({ request, locals, params, url }) => {
    requireMember(locals, url);
    const showsNames = (await request.formData()).has('noms');
    const answer = await locals.call(kioskContract.open, { params, body: { showsNames } });
    if (!answer.ok) return fail(answer.problem.status, { hasFailed: true });
    return { address: `${url.origin}${paths(locals.lang).kiosk(params.slug, answer.value.token)}` };
  },
  fermer: async ({ locals, params, url }) => {
    requireMember(locals, url);
    const answer = await locals.call(kioskContract.close, { params });
    return answer.ok ? { isClosed: true } : fail(answer.problem.status, { hasFailed: true });
  },
} satisfies Actions;
