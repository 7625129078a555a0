import type { BookingStatus } from '../bookings/index.ts';
import type { Instant, Interval } from '../kernel/index.ts';
import type { PriceLineSchema } from '../pricing/index.ts';

export type MailLocale = 'fr' | 'en';

export type BookingFacts = {
  id: string;
  reference: string;
  placeSlug: string;
  placeName: string;
  address: string | null;
  timeZone: string;
  resourceName: string;
  quantity: number;
  /** The seats, once they can no longer move. */
  units: readonly string[];
  period: Interval;
  status: BookingStatus;
  totalCents: number;
  netCents: number;
  vatCents: number;
  priceLines: readonly PriceLineSchema[];
  refundCents: number | null;
  currency: string;
  /** What was placed with it as one stay, at other places. */
  elsewhere?: readonly (Interval & { placeName: string; status: BookingStatus })[];
  /** Until when something must be answered: a hold, an offer. */
  deadline: Instant | null;
  /** Opens a guest's booking. */
  guestSecret?: string | null;
  /** The move that the mail tells of: from which state, and why. */
  cause: { from: BookingStatus | null; isByPlace: boolean; reason: string | null };
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

/** A mail before it has a recipient: the same in plain text, with lines of any length, and in HTML. */
export type ComposedMail = { subject: string; text: string; html: string };
