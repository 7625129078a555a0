import { membershipContract, membersOnly } from '@escale/shared/membership';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { slug }, url }) => {
  requireMember(locals, url);
  const q = (url.searchParams.get('mot') ?? '').trim().slice(0, 100);
  const only = membersOnly.find((one) => one === url.searchParams.get('seulement'));
  const cursor = url.searchParams.get('apres');
  const querystring = { ...(q && { q }), ...(only && { only }), ...(cursor && { cursor }), limit: 30 };
  const found = orSignIn(
    await locals.call(membershipContract.list, { params: { slug }, querystring }),
    locals,
    url,
  );
  return { found, word: q, only: only ?? null };
};
