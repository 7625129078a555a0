import type { BookingTopic } from './booking-words.ts';
import type { LetterRow } from './letter.ts';
import type { BookingFacts, MailLocale } from './mail-facts.ts';
import type { MailFormat } from './mail-format.ts';
import { priceRows, vatRow } from './price-rows.ts';

export const labels = {
  fr: {
    place: 'Lieu',
    address: 'Adresse',
    resource: 'Espace',
    seat: 'Place',
    seats: 'Places',
    stay: 'Dates',
    elsewhere: 'Même séjour, autre lieu',
    total: 'Total',
    refund: 'Remboursement',
    reason: 'Motif',
    reference: 'Référence',
  },
  en: {
    place: 'Place',
    address: 'Address',
    resource: 'Space',
    seat: 'Seat',
    seats: 'Seats',
    stay: 'Dates',
    elsewhere: 'Same stay, other place',
    total: 'Total',
    refund: 'Refund',
    reason: 'Reason',
    reference: 'Reference',
  },
} as const;

/** What a mail about a stay says of it, below its words; only what is known and concerns the reader. */
export function bookingRows(
  topic: BookingTopic,
  { locale, format }: { locale: MailLocale; format: MailFormat },
  facts: BookingFacts,
): LetterRow[] {
  const { quantity, resourceName, refundCents, currency, address, units, cause, elsewhere = [] } = facts;
  const words = labels[locale];
  const isReceipt = topic === 'booking.completed';
  const rows: (LetterRow | false)[] = [
    [words.place, facts.placeName],
    address !== null && [words.address, address],
    [words.resource, quantity === 1 ? resourceName : `${quantity}\u00a0× ${resourceName}`],
    units.length > 0 && [units.length === 1 ? words.seat : words.seats, units.join(', ')],
    [words.stay, format.stay(facts.period)],
    ...elsewhere
      .filter(({ status }) => status !== 'cancelled' && status !== 'expired')
      .map((other): LetterRow => [words.elsewhere, `${other.placeName}, ${format.stay(other)}`]),
    ...(isReceipt ? priceRows(locale, facts, format) : []),
    [words.total, format.money(facts.totalCents, currency)],
    ...(isReceipt ? vatRow(locale, facts, format) : []),
    refundCents !== null && [words.refund, format.money(refundCents, currency)],
    cause.isByPlace && cause.reason !== null && [words.reason, cause.reason],
    [words.reference, facts.reference],
  ];
  return rows.filter((row) => row !== false);
}
