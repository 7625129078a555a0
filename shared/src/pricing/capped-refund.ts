/** A month of one lane: what was paid for its pieces, and what they cost without the cap. */
export type FareCounter = { paidCents: number; grossCents: number };

/**
 * What of a booking's share in a month can be given back: as much as was paid beyond the capped price of what
 * remains, so that nobody gets free days by cancelling and no other booking is charged again. A tier's percent
 * applies to it; what the place keeps is a fee and leaves the counter too.
 */
export function cappedRefund(
  counter: FareCounter,
  share: { grossCents: number },
  monthPriceCents: number,
): { refundableCents: number; counter: FareCounter } {
  const grossCents = Math.max(0, counter.grossCents - share.grossCents);
  const keptCents = Math.min(monthPriceCents, grossCents);
  const refundableCents = Math.max(0, counter.paidCents - keptCents);
  return { refundableCents, counter: { paidCents: counter.paidCents - refundableCents, grossCents } };
}
