import { cappedRefund, type FareCounter, keptCents, type PriceLineSchema } from '../pricing/index.ts';

/** What a booking counts for in a month of one lane, and where that counter stands. */
export type CountedFare = {
  grossCents: number;
  paidCents: number;
  counter: FareCounter;
  monthPriceCents: number;
};

type Booked = { totalCents: number; priceLines: readonly PriceLineSchema[]; fares: readonly CountedFare[] };

/** What the month gives back for a share of it: more or less than was paid for this very stay. */
export function refundableOfFares(fares: readonly CountedFare[]): number {
  return fares
    .map((fare) => cappedRefund(fare.counter, fare, fare.monthPriceCents).refundableCents)
    .reduce((sum, cents) => sum + cents, 0);
}

/** What all of a booking is worth when it is cancelled; a cancellation tier gives back its percent of it. */
export function refundableCents({ totalCents, priceLines, fares }: Booked): number {
  const paidCents = fares.reduce((sum, fare) => sum + fare.paidCents, 0);
  const owedCents = Math.max(0, keptCents(priceLines));
  return Math.max(0, totalCents - owedCents - paidCents + refundableOfFares(fares));
}
