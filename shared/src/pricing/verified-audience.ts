import type { LocalDate } from '../kernel/index.ts';

/** What a place has verified for a person, and the last date on which a stay may begin at its prices; null: for good. */
export type VerifiedAudience = { audience: string; validUntil: LocalDate | null };

/** Those that are good for a stay that begins on that date, whenever it is booked. */
export function audiencesOn(verified: readonly VerifiedAudience[], startsOn: LocalDate): string[] {
  return verified
    .filter(({ validUntil }) => validUntil === null || startsOn <= validUntil)
    .map(({ audience }) => audience);
}
