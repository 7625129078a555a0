import type { Executor } from '@escale/db';
import { lockShares, releaseFare } from '@escale/db/bookings';
import { refundableOfFares } from '@escale/shared/bookings';
import { cappedRefund } from '@escale/shared/pricing';

/**
 * A booking counts no more, and its passes get back their percent of the points. The answer is what its months still
 * want of what was paid for it, or, below zero, what they give back beyond it.
 */
export const releaseCounted = async (
  tx: Executor,
  booked: { placeId: string; bookingId: string },
  pointsPercent: number,
): Promise<{ keptCents: number }> => {
  const shares = await lockShares(tx, booked);
  const counters = shares.map(({ audience, lane, month, ...share }) => {
    const { counter } = cappedRefund(share.counter, share, share.monthPriceCents);
    return { audience, lane, month, counter };
  });
  await releaseFare(tx, booked, counters, pointsPercent);
  const paidCents = shares.reduce((sum, share) => sum + share.paidCents, 0);
  return { keptCents: paidCents - refundableOfFares(shares) };
};
