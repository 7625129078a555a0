import { type BookingTopic, bookingMails } from './booking-mails.ts';
import type { BookingFacts, ComposedMail, MailLocale } from './mail-facts.ts';
import { type MailFormat, mailFormat } from './mail-format.ts';
import { type MemberTopic, memberMails } from './member-mails.ts';

const hello = { fr: 'Bonjour', en: 'Hello' } as const;
const close = { fr: 'À bientôt,\nEscale', en: 'See you soon,\nEscale' } as const;
/** French puts a space before a colon, and keeps both on one line. */
export const colon = { fr: '\u00a0: ', en: ': ' } as const;

export const labels = {
  fr: {
    place: 'Lieu',
    resource: 'Espace',
    stay: 'Dates',
    total: 'Total',
    refund: 'Remboursement',
    reference: 'Référence',
  },
  en: {
    place: 'Place',
    resource: 'Space',
    stay: 'Dates',
    total: 'Total',
    refund: 'Refund',
    reference: 'Reference',
  },
} as const;

const rows = (locale: MailLocale, facts: BookingFacts, format: MailFormat): string => {
  const { quantity, resourceName, refundCents, currency } = facts;
  const words = labels[locale];
  const lines: [string, string][] = [
    [words.place, facts.placeName],
    [words.resource, quantity === 1 ? resourceName : `${quantity}\u00a0× ${resourceName}`],
    [words.stay, format.stay(facts.period)],
    [words.total, format.money(facts.totalCents, currency)],
    ...(refundCents === null
      ? []
      : [[words.refund, format.money(refundCents, currency)] satisfies [string, string]]),
    [words.reference, facts.reference],
  ];
  return lines.map(([label, value]) => `${label}${colon[locale]}${value}`).join('\n');
};

export const letter = (locale: MailLocale, name: string, paragraphs: readonly string[]): string =>
  [`${hello[locale]}${name === '' ? '' : ` ${name}`},`, ...paragraphs, close[locale]].join('\n\n');

/** The name may be empty: an address that nobody is known for. */
export type Reader = { name: string; locale: MailLocale };

/** What a person is told about a stay, in their language, on the clock of the place. */
export function composeBookingMail(topic: BookingTopic, reader: Reader, facts: BookingFacts): ComposedMail {
  const { locale, name } = reader;
  const words = bookingMails[topic][locale];
  const format = mailFormat(locale, facts.timeZone);
  return {
    subject: `${facts.placeName}${colon[locale]}${words.subject} (${facts.reference})`,
    text: letter(locale, name, [words.says(facts, format), rows(locale, facts, format)]),
  };
}

/** What a person is told about their account or a pass. */
export function composeMemberMail(
  topic: MemberTopic,
  { locale, name }: Reader,
  facts: { placeName: string | null },
): ComposedMail {
  const words = memberMails[topic][locale];
  return { subject: words.subject, text: letter(locale, name, [words.says(facts)]) };
}
