import type { LocalDate } from '../kernel/index.ts';
import { bookingMails } from './booking-mails.ts';
import { bookingRows } from './booking-rows.ts';
import type { BookingTopic } from './booking-words.ts';
import { colon, type Letter } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import { bookingAction } from './mail-actions.ts';
import type { BookingFacts, ComposedMail, MailLocale } from './mail-facts.ts';
import { mailFormat } from './mail-format.ts';
import { mailLinks } from './mail-links.ts';
import { type MemberTopic, memberMails } from './member-mails.ts';

/** The name may be empty: an address that nobody is known for. `origin` is where the site is. */
export type Reader = { name: string; locale: MailLocale; origin: string };

/** The same letter twice: whoever reads plain text misses nothing. */
export const written = (letter: Letter): ComposedMail => ({
  subject: letter.subject,
  text: letterText(letter),
  html: letterHtml(letter),
});

/** What a person is told about a stay, in their language, on the clock of the place. */
export function composeBookingMail(topic: BookingTopic, reader: Reader, facts: BookingFacts): ComposedMail {
  const { locale, name, origin } = reader;
  const { subject, says, note = null } = bookingMails[locale][topic];
  const format = mailFormat(locale, facts.timeZone);
  const about = typeof subject === 'string' ? subject : subject(facts);
  return written({
    locale,
    name,
    subject: `${facts.placeName}${colon[locale]}${about} (${facts.reference})`,
    paragraphs: [says(facts, format)],
    rows: bookingRows(topic, { locale, format }, facts),
    items: [],
    action: bookingAction(topic, locale, mailLinks(origin, locale), facts),
    note,
  });
}

/** `token` is the secret of a mail that lets its reader in; `on` the day that a mail announces. */
export type MemberFacts = { placeName: string | null; token?: string; on?: LocalDate };

/** What a person is told about their account or a pass. */
export function composeMemberMail(
  topic: MemberTopic,
  { locale, name, origin }: Reader,
  facts: MemberFacts,
): ComposedMail {
  const { subject, says, action } = memberMails[topic][locale];
  const href = memberHref(topic, mailLinks(origin, locale), facts);
  const { placeName, on } = facts;
  const day = on === undefined ? '' : mailFormat(locale, 'UTC').date(on);
  const letter = { locale, name, subject, rows: [], items: [], note: null };
  return written({ ...letter, paragraphs: [says({ placeName, day })], action: { label: action, href } });
}

function memberHref(topic: MemberTopic, links: ReturnType<typeof mailLinks>, { token }: MemberFacts): string {
  if (topic === 'member.signed_up_again' || topic === 'member.unused') return links.signIn();
  if (topic === 'member.erased' || topic === 'member.unused_erased') return links.home();
  if (token === undefined) return links.bookings();
  return topic === 'member.merge_asked' ? links.mergeQuestion(token) : links.newPassword(token);
}
