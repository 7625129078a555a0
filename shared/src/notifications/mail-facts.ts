import type { BookingStatus } from '../bookings/index.ts';
import type { Instant, Interval } from '../kernel/index.ts';

export type MailLocale = 'fr' | 'en';

export type BookingFacts = {
  reference: string;
  placeName: string;
  timeZone: string;
  resourceName: string;
  quantity: number;
  period: Interval;
  status: BookingStatus;
  totalCents: number;
  refundCents: number | null;
  currency: string;
  /** Until when something must be answered: a hold, an offer. */
  deadline: Instant | null;
};

export type SeriesFacts = {
  placeName: string;
  timeZone: string;
  resourceName: string;
  /** Those that the mail is about, the soonest first. */
  dates: readonly Interval[];
  /** Dates that could not be had. */
  skippedCount: number;
  /** True while the place has still to say yes to them. */
  isRequested: boolean;
  /** What they cost, or what is given back for them. */
  amountCents: number;
  currency: string;
};

/** A mail before it has a recipient; plain text, lines of any length. */
export type ComposedMail = { subject: string; text: string };
