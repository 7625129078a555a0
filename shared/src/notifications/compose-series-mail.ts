import { labels } from './booking-rows.ts';
import { type Reader, written } from './compose-mail.ts';
import { colon } from './letter.ts';
import type { ComposedMail, SeriesFacts } from './mail-facts.ts';
import { mailFormat } from './mail-format.ts';
import { mailLinks } from './mail-links.ts';
import { type SeriesTopic, seriesMails } from './series-mails.ts';

const actions = { fr: 'Voir mes réservations', en: 'See my bookings' } as const;

/** What a person is told about all the dates of a series at once, on the clock of the place. */
export function composeSeriesMail(
  topic: SeriesTopic,
  { locale, name, origin }: Reader,
  facts: SeriesFacts,
): ComposedMail {
  const words = seriesMails[topic][locale];
  const format = mailFormat(locale, facts.timeZone);
  const { place, resource, total, refund } = labels[locale];
  return written({
    locale,
    name,
    subject: `${facts.placeName}${colon[locale]}${words.subject(facts)}`,
    paragraphs: [words.says(facts)],
    rows: [
      [place, facts.placeName],
      [resource, facts.resourceName],
      [topic === 'booking_series.placed' ? total : refund, format.money(facts.amountCents, facts.currency)],
    ],
    items: facts.dates.map((period) => format.stay(period)),
    action: { label: actions[locale], href: mailLinks(origin, locale).bookings() },
    note: null,
  });
}
