import { colon, labels, letter, type Reader } from './compose-mail.ts';
import type { ComposedMail, SeriesFacts } from './mail-facts.ts';
import { mailFormat } from './mail-format.ts';
import { type SeriesTopic, seriesMails } from './series-mails.ts';

/** What a person is told about all the dates of a series at once, on the clock of the place. */
export function composeSeriesMail(
  topic: SeriesTopic,
  { locale, name }: Reader,
  facts: SeriesFacts,
): ComposedMail {
  const words = seriesMails[topic][locale];
  const format = mailFormat(locale, facts.timeZone);
  const { place, resource, total, refund } = labels[locale];
  const rows = [
    [place, facts.placeName],
    [resource, facts.resourceName],
    [topic === 'booking_series.placed' ? total : refund, format.money(facts.amountCents, facts.currency)],
  ].map(([label, value]) => `${label}${colon[locale]}${value}`);
  const dates = facts.dates.map((period) => `– ${format.stay(period)}`);
  return {
    subject: `${facts.placeName}${colon[locale]}${words.subject(facts)}`,
    text: letter(locale, name, [words.says(facts), rows.join('\n'), dates.join('\n')]),
  };
}
