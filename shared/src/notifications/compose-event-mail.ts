import type { Instant, Interval } from '../kernel/index.ts';
import { type Reader, written } from './compose-mail.ts';
import { type EventTopic, eventMails } from './event-mails.ts';
import { colon, type LetterRow } from './letter.ts';
import type { ComposedMail } from './mail-facts.ts';
import { mailFormat } from './mail-format.ts';
import { mailLinks } from './mail-links.ts';

export type EventFacts = {
  id: string;
  title: string;
  placeName: string;
  address: string;
  timeZone: string;
  period: Interval;
  amountCents: number;
  cancelReason: string | null;
  cancelledAt: Instant | null;
  now: Instant;
  /** How the reader's registration stands at this moment. */
  status: 'registered' | 'waiting' | 'withdrawn';
};

const labels = {
  fr: { place: 'Lieu', address: 'Adresse', when: 'Date', price: 'Prix, à régler sur place', reason: 'Motif' },
  en: { place: 'Place', address: 'Address', when: 'Date', price: 'Price, paid on site', reason: 'Reason' },
} as const;
const actions = { fr: 'Voir l’événement', en: 'See the event' } as const;

/** What a person is told about an event, in their language, on the clock of the place. */
export function composeEventMail(topic: EventTopic, reader: Reader, facts: EventFacts): ComposedMail {
  const { locale, name, origin } = reader;
  const { subject, says } = eventMails[topic][locale];
  const format = mailFormat(locale, facts.timeZone);
  const words = labels[locale];
  const { cancelReason, amountCents } = facts;
  const rows: (LetterRow | false)[] = [
    [words.place, facts.placeName],
    facts.address !== '' && [words.address, facts.address],
    [words.when, format.stay(facts.period)],
    amountCents > 0 && [words.price, format.money(amountCents, 'EUR')],
    topic === 'event.cancelled' && cancelReason !== null && [words.reason, cancelReason],
  ];
  return written({
    locale,
    name,
    subject: `${facts.title}${colon[locale]}${subject}`,
    paragraphs: [says({ isWaiting: facts.status === 'waiting' })],
    rows: rows.filter((row) => row !== false),
    items: [],
    action: { label: actions[locale], href: mailLinks(origin, locale).event(facts.id) },
    note: null,
  });
}

/** Whether the mail still tells the truth by the time it leaves. */
export function isEventWorthTelling(topic: EventTopic, facts: EventFacts): boolean {
  const { status, cancelledAt, now, period } = facts;
  if (status === 'withdrawn' || now >= period.end) return false;
  if (topic === 'event.cancelled') return cancelledAt !== null;
  if (cancelledAt !== null) return false;
  return topic === 'event.changed' || status === 'registered';
}
