import { isLive } from '@escale/shared/bookings';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { pastBookings, upcomingBookings } from '#lib/bookings/server/my-bookings.ts';
import { placeOfStay } from '#lib/bookings/server/place-of-stay.ts';
import { myEvents } from '#lib/events/server/my-events.ts';
import { now } from '#lib/server/clock.ts';
import type { PageServerLoadEvent } from './$types';

const latestShown = 5;

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const isFirst = !url.searchParams.has('apres');
  if (url.searchParams.get('periode') === 'passees') {
    return {
      period: 'past' as const,
      isFirst,
      upcoming: null,
      past: await pastBookings(locals, url),
      next: null,
      events: [],
      readAt: now(),
    };
  }
  const upcoming = await upcomingBookings(locals, url);
  const past = isFirst ? await pastBookings(locals, url, latestShown) : null;
  const next = upcoming.items.find(({ status, end }) => isLive(status) && Date.parse(end) > now());
  return {
    period: 'upcoming' as const,
    isFirst,
    upcoming,
    past,
    events: isFirst ? await myEvents(locals.call) : [],
    readAt: now(),
    next: isFirst && next ? { booking: next, place: await placeOfStay(locals.call, next.placeSlug) } : null,
  };
};
