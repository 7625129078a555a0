import { subsidiesContract } from '@escale/shared/subsidies';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const cursor = url.searchParams.get('apres');
  const [list, facts] = await Promise.all([
    locals.call(subsidiesContract.list, { querystring: { limit: 50, ...(cursor && { cursor }) } }),
    locals.call(subsidiesContract.facts, {}),
  ]);
  return {
    list: orSignIn(list, locals, url),
    facts: orSignIn(facts, locals, url),
    isFirst: cursor === null,
  };
};
