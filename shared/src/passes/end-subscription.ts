import { accept, type LocalDate, type Result, refuse } from '../kernel/index.ts';
import { endOfSubscriptionMonth } from './end-of-subscription-month.ts';

/** A stay that some month of a subscription pays for; `points` of that month, all its dates and units together. */
export type PaidStay = { bookingId: string; reference: string; start: string; end: string; points: number };

export type EndingRefusal = {
  code: 'subscription-pays-later-stays';
  endsOn: LocalDate;
  /** Where it would end if those stays were kept. */
  keptUntil: LocalDate;
  bookings: PaidStay[];
};

type Ending = {
  startsOn: LocalDate;
  today: LocalDate;
  /** What its months pay for, from today on. */
  paid: readonly (PaidStay & { monthEndsOn: LocalDate })[];
  /** Whoever keeps the later stays keeps, and pays, the months up to the last of them. */
  keepsStays: boolean;
};

/**
 * The last day of a subscription that is ended today: the end of its month. A month that will never be paid pays for
 * nothing, so stays booked on later ones are given up first, or their months are kept.
 */
export function endSubscription({
  startsOn,
  today,
  paid,
  keepsStays,
}: Ending): Result<LocalDate, EndingRefusal> {
  const endsOn = endOfSubscriptionMonth(startsOn, today);
  const later = paid.filter(({ monthEndsOn }) => monthEndsOn > endsOn);
  const keptUntil =
    later
      .map(({ monthEndsOn }) => monthEndsOn)
      .toSorted()
      .at(-1) ?? endsOn;
  if (later.length === 0 || keepsStays) return accept(keptUntil);
  const bookings = later.map(({ monthEndsOn: _, ...stay }) => stay);
  return refuse({ code: 'subscription-pays-later-stays', endsOn, keptUntil, bookings });
}
