import { addDays, type LocalDate } from '../kernel/index.ts';
import { standardAudience, type Tariff } from './tariff.ts';

/** For whom nothing is sold on which dates, both included; without an end where no tariff will ever be in force. */
export type UnsoldDates = { audience: string; from: LocalDate; to: LocalDate | null };

/**
 * The gaps in a list of tariffs, as of today. They are gaps of dates alone: whichever formula is sold, it covers every
 * stay, be it dearly (a week for an hour), and once a tariff is in force its formula is sold from then on. Nobody but
 * the audiences that are named is sold what is not sold to everybody.
 */
export function unsoldDates(tariffs: readonly Tariff[], today: LocalDate): UnsoldDates[] {
  const audiences = new Set([standardAudience, ...tariffs.map(({ audience }) => audience)]);
  return [...audiences].flatMap((audience): UnsoldDates[] => {
    const first = tariffs
      .filter((tariff) => tariff.audience === audience || tariff.audience === standardAudience)
      .map(({ validFrom }) => validFrom)
      .sort()[0];
    if (first === undefined) return [{ audience, from: today, to: null }];
    return first > today ? [{ audience, from: today, to: addDays(first, -1) }] : [];
  });
}
