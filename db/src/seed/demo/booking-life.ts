import { type BookingStatus, refundNow } from '@escale/shared/bookings';
import { hourMs, type Instant, type Interval, minuteMs } from '@escale/shared/kernel';
import { demoCancellationPolicy } from './plan-place.ts';
import type { Random } from './random.ts';

export type Move = { from: BookingStatus | null; to: BookingStatus; at: Instant; reason: string | null };
export type Life = {
  status: BookingStatus;
  moves: Move[];
  refund: { percent: number; amountCents: number } | null;
};

type Stay = { interval: Interval; createdAt: Instant; totalCents: number; now: Instant };

export const cancelledLife = ({ interval, createdAt, totalCents, now }: Stay, random: Random): Life => {
  const latest = Math.min(interval.start, now);
  const at = createdAt + Math.floor((latest - createdAt) * random.next());
  const reason = random.pick([null, null, 'Réunion reportée', 'Changement de programme', 'Enfant malade']);
  const refund = refundNow(demoCancellationPolicy, interval.start, at, totalCents);
  const moves = [placed(createdAt), { from: 'confirmed', to: 'cancelled', at, reason }] satisfies Move[];
  return { status: 'cancelled', moves, refund };
};

/** What became of a stay that was kept: over, missed, going on, or still to come. */
export const keptLife = ({ interval, createdAt, now }: Stay, comes: boolean, random: Random): Life => {
  const moves: Move[] = [placed(createdAt)];
  const move = (from: BookingStatus, to: BookingStatus, at: Instant) => {
    moves.push({ from, to, at, reason: null });
    return to;
  };
  const isShort = interval.end - interval.start < 24 * hourMs;
  if (interval.start > now) return { status: 'confirmed', moves, refund: null };
  if (interval.end <= now && isShort && !comes)
    return { status: move('confirmed', 'no_show', interval.end), moves, refund: null };
  const arrival = interval.start + random.below(12) * minuteMs;
  const here = arrival < Math.min(interval.end, now) ? move('confirmed', 'checked_in', arrival) : 'confirmed';
  const status = interval.end <= now ? move(here, 'completed', interval.end) : here;
  return { status, moves, refund: null };
};

/** Long over: whoever came is only known to have come. */
export const pastLife = (interval: Interval, createdAt: Instant, comes: boolean): Life => {
  const isShort = interval.end - interval.start < 24 * hourMs;
  const status = comes || !isShort ? 'completed' : 'no_show';
  const end: Move = { from: 'confirmed', to: status, at: interval.end, reason: null };
  return { status, moves: [placed(createdAt), end], refund: null };
};

/** Booked, and nobody has come so far. */
export const awaitedLife = ({ createdAt }: Stay): Life => ({
  status: 'confirmed',
  moves: [placed(createdAt)],
  refund: null,
});

const placed = (at: Instant): Move => ({ from: null, to: 'confirmed', at, reason: null });
