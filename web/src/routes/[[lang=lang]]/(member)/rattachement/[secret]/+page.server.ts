import { membershipContract } from '@escale/shared/membership';
import { fail } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { secret }, setHeaders }: PageServerLoadEvent) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const answer = await locals.call(membershipContract.readAskedMerge, { body: { secret } });
  // Too short to be one of ours, answered already, or too old: all the same to who reads it.
  const isSpent = !answer.ok && (answer.problem.status === 404 || answer.problem.status === 400);
  return { asked: isSpent ? null : orErrorPage(answer) };
};

export const actions = {
  default: async ({ locals, params: { secret } }) => {
    const answer = await locals.call(membershipContract.confirmMerge, { body: { secret } });
    // Not led elsewhere: the address that asked has nothing more to ask.
    return answer.ok ? { isDone: true } : fail(answer.problem.status, { isDone: false });
  },
} satisfies Actions;
