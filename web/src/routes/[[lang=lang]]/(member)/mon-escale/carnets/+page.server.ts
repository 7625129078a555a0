import { passesContract } from '@escale/shared/passes';
import { faresContract } from '@escale/shared/pricing';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const [passes, fares] = await Promise.all([
    locals.call(passesContract.list, {}),
    locals.call(faresContract.listMine, {}),
  ]);
  const mine = orSignIn(passes, locals, url);
  const named = (news: string) => mine.find(({ id }) => id === url.searchParams.get(news)) ?? null;
  return {
    passes: mine,
    fares: orSignIn(fares, locals, url),
    bought: named('achete'),
    ended: named('resilie'),
  };
};
