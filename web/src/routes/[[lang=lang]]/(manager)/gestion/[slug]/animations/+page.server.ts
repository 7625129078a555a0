import { eventsContract } from '@escale/shared/events';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { today } from '#lib/server/clock.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { slug }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  // What the department holds here is its own.
  const ours = { place: slug, organiser: 'place' as const };
  const [coming, past] = await Promise.all([
    locals.call(eventsContract.list, { querystring: { ...ours, limit: 100 } }),
    locals.call(eventsContract.list, {
      querystring: { ...ours, to: today(), order: 'latest', limit: 50 },
    }),
  ]);
  const planned = orSignIn(coming, locals, url).items;
  const count = Number(url.searchParams.get('prevu') ?? 0);
  return {
    upcoming: planned.filter(({ visibility }) => visibility !== 'draft'),
    drafts: planned.filter(({ visibility }) => visibility === 'draft'),
    past: orSignIn(past, locals, url).items.filter(({ status }) => status === 'over'),
    planned: Number.isInteger(count) && count > 0 ? count : null,
    isCancelled: url.searchParams.has('annule'),
  };
};
