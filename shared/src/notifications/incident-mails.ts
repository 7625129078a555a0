import type { Instant, Interval } from '../kernel/index.ts';
import { type Reader, written } from './compose-mail.ts';
import { colon, type LetterRow } from './letter.ts';
import type { ComposedMail, MailLocale } from './mail-facts.ts';
import { mailFormat } from './mail-format.ts';
import { mailLinks } from './mail-links.ts';

export type IncidentFacts = {
  what: string;
  breaksAccess: boolean;
  /** Null: the whole place. */
  where: string | null;
  endsAt: Instant | null;
  resolvedAt: Instant | null;
  bookingId: string;
  reference: string;
  placeName: string;
  timeZone: string;
  period: Interval;
  now: Instant;
  guestSecret: string | null;
};

type Words = { subject: string; says: (facts: IncidentFacts) => string };

/** What whoever has a stay is told of something that does not work there. */
export const incidentMails = {
  'incident.reported': {
    fr: {
      subject: 'un incident pendant votre réservation',
      says: ({ breaksAccess }) =>
        breaksAccess
          ? 'Le lieu nous signale un incident qui touche l’accès sans marche. Votre réservation tient toujours ; si vous ne pouvez pas venir ainsi, écrivez au lieu ou annulez depuis votre réservation.'
          : 'Le lieu nous signale un incident. Votre réservation tient toujours.',
    },
    en: {
      subject: 'something does not work during your stay',
      says: ({ breaksAccess }) =>
        breaksAccess
          ? 'The place tells us of something that breaks the way in without steps. Your booking still stands; if you can’t come that way, write to the place or cancel from your booking.'
          : 'The place tells us of something that does not work. Your booking still stands.',
    },
  },
  'incident.resolved': {
    fr: { subject: 'l’incident est résolu', says: () => 'Tout remarche. Vous pouvez venir comme prévu.' },
    en: { subject: 'it works again', says: () => 'Everything works again. You can come as planned.' },
  },
} as const satisfies Record<string, Record<MailLocale, Words>>;

export type IncidentTopic = keyof typeof incidentMails;

const labels = {
  fr: {
    what: 'Incident',
    where: 'Où',
    until: 'Jusqu’à',
    stay: 'Votre réservation',
    action: 'Voir ma réservation',
  },
  en: { what: 'What', where: 'Where', until: 'Until', stay: 'Your booking', action: 'See my booking' },
} as const;

export function composeIncidentMail(
  topic: IncidentTopic,
  reader: Reader,
  facts: IncidentFacts,
): ComposedMail {
  const { locale, name, origin } = reader;
  const { subject, says } = incidentMails[topic][locale];
  const format = mailFormat(locale, facts.timeZone);
  const words = labels[locale];
  const links = mailLinks(origin, locale);
  const { where, endsAt, bookingId, guestSecret } = facts;
  const rows: (LetterRow | false)[] = [
    [words.what, facts.what],
    where !== null && [words.where, where],
    topic === 'incident.reported' && endsAt !== null && [words.until, format.moment(endsAt)],
    [words.stay, `${format.stay(facts.period)} (${facts.reference})`],
  ];
  const href = guestSecret === null ? links.booking(bookingId) : links.guestBooking(bookingId, guestSecret);
  return written({
    locale,
    name,
    subject: `${facts.placeName}${colon[locale]}${subject}`,
    paragraphs: [says(facts)],
    rows: rows.filter((row) => row !== false),
    items: [],
    action: { label: words.action, href },
    note: null,
  });
}

/** Whether the mail still tells the truth by the time it leaves. */
export const isIncidentWorthTelling = (
  topic: IncidentTopic,
  { resolvedAt, now, period }: Pick<IncidentFacts, 'resolvedAt' | 'now' | 'period'>,
): boolean => now < period.end && (topic === 'incident.reported') === (resolvedAt === null);
