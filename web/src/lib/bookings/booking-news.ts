import type { BookingSchema } from '@escale/shared/bookings';
import type { Problem } from '@escale/shared/kernel';
import type { StayWords } from '../messages/stay.ts';
import type { Words } from '../messages/words.ts';

/** Lapsed is what its time says, also before the job has written it down. */
export type Moment = 'held' | 'lapsed' | 'settled';

export function momentOf({ status, holdExpiresAt }: BookingSchema, now: number): Moment {
  if (status === 'expired') return 'lapsed';
  if (status !== 'held') return 'settled';
  return holdExpiresAt !== undefined && Date.parse(holdExpiresAt) <= now ? 'lapsed' : 'held';
}

/** What a stay costs now, where a refusal says that it is not what was shown. */
export const newTotalOf = (problem: Problem | null): number | null =>
  problem?.code === 'price-changed' && 'total' in problem ? Number(problem.total) : null;

type Seen = { moment: Moment; isNew: boolean; isGuest: boolean };

/** What has just happened to a booking, for the top of its page; null where nothing has. */
export function bookingNews(
  { status, placeName, endedByPlace }: BookingSchema,
  { moment, isNew, isGuest }: Seen,
  { bookings: { one } }: Words,
  { holds, guests }: StayWords,
): { heading: string; lead: string | null } | null {
  if (endedByPlace)
    return { heading: (endedByPlace.wasRequest ? one.refused : one.calledOff)(placeName), lead: null };
  if (status === 'cancelled') return { heading: one.cancelled, lead: null };
  if (moment === 'held') return { heading: holds.title, lead: null };
  if (moment === 'lapsed') return { heading: holds.lapsed, lead: null };
  if (!isNew) return null;
  if (status === 'requested') return { heading: one.requested, lead: one.requestedWhat(placeName) };
  const lead = isGuest ? guests.confirmedWhat(placeName) : one.confirmedWhat(placeName);
  return { heading: one.confirmed, lead };
}
