import { bookingRows } from './booking-rows.ts';
import { type Reader, written } from './compose-mail.ts';
import { colon } from './letter.ts';
import type { BookingFacts, ComposedMail } from './mail-facts.ts';
import { mailFormat } from './mail-format.ts';
import { mailLinks } from './mail-links.ts';

const words = {
  fr: {
    subject: 'confirmez votre réservation',
    says: (until: string) =>
      `Quelqu’un, vous sans doute, a choisi ce séjour avec votre adresse. Il vous est gardé${until}\u00a0: ouvrez ce lien et confirmez, sinon la place redevient libre et rien ne vous est demandé.`,
    until: (moment: string) => ` jusqu’au ${moment}`,
    action: 'Voir et confirmer ma réservation',
    note: 'Gardez ce message\u00a0: ce lien est le seul chemin vers votre réservation. Si ce n’était pas vous, ne faites rien.',
  },
  en: {
    subject: 'confirm your booking',
    says: (until: string) =>
      `Somebody, probably you, has chosen this stay with your address. It is held for you${until}: open this link and confirm, or the place becomes free again and you owe nothing.`,
    until: (moment: string) => ` until ${moment}`,
    action: 'See and confirm my booking',
    note: 'Keep this message: this link is the only way to your booking. If it was not you, there is nothing to do.',
  },
} as const;

/** What somebody without an account is sent: the link that proves their address. */
export function composeGuestMail(
  { locale, name, origin }: Reader,
  facts: BookingFacts,
  secret: string,
): ComposedMail {
  const format = mailFormat(locale, facts.timeZone);
  const { subject, says, until, action, note } = words[locale];
  return written({
    locale,
    name,
    subject: `${facts.placeName}${colon[locale]}${subject} (${facts.reference})`,
    paragraphs: [says(facts.deadline === null ? '' : until(format.moment(facts.deadline)))],
    rows: bookingRows('booking.held', { locale, format }, facts),
    items: [],
    action: { label: action, href: mailLinks(origin, locale).guestBooking(facts.id, secret) },
    note,
  });
}
