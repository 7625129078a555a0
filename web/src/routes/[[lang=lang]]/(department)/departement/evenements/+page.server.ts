import { eventsContract } from '@escale/shared/events';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { editions } from '#lib/events/server/editions.ts';
import { today } from '#lib/server/clock.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const ours = { organiser: 'department' as const, limit: 100 };
  const [coming, before, series] = await Promise.all([
    locals.call(eventsContract.list, { querystring: ours }),
    locals.call(eventsContract.list, { querystring: { ...ours, to: today(), order: 'latest' } }),
    editions(locals.call, locals.lang),
  ]);
  const { searchParams } = url;
  return {
    upcoming: orSignIn(coming, locals, url).items,
    past: orSignIn(before, locals, url).items.filter(({ status }) => status === 'over'),
    series,
    isPlanned: searchParams.has('prevu'),
    isCancelled: searchParams.has('annule'),
  };
};
