import type { BookingTopic } from './booking-words.ts';
import type { Letter } from './letter.ts';
import type { BookingFacts, MailLocale } from './mail-facts.ts';
import type { mailLinks } from './mail-links.ts';

const words = {
  fr: { see: 'Voir ma réservation', take: 'Confirmer cette place', again: 'Voir le lieu' },
  en: { see: 'See my booking', take: 'Confirm this', again: 'See the place' },
} as const;

const kindOf = (topic: BookingTopic, { status }: BookingFacts): keyof (typeof words)['fr'] => {
  if (topic === 'booking.held' || topic === 'waiting_list.offered') return 'take';
  return status === 'cancelled' || status === 'expired' ? 'again' : 'see';
};

const bookingHref = (
  links: ReturnType<typeof mailLinks>,
  { id, guestSecret = null }: BookingFacts,
): string => (guestSecret === null ? links.booking(id) : links.guestBooking(id, guestSecret));

/** The one thing that a reader will want to do. */
export const bookingAction = (
  topic: BookingTopic,
  locale: MailLocale,
  links: ReturnType<typeof mailLinks>,
  facts: BookingFacts,
): Letter['action'] => {
  const kind = kindOf(topic, facts);
  return {
    label: words[locale][kind],
    href: kind === 'again' ? links.place(facts.placeSlug) : bookingHref(links, facts),
  };
};
