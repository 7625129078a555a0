import type { Instant, LocalDate } from '../kernel/index.ts';
import { type Reader, written } from './compose-mail.ts';
import { colon, type LetterRow } from './letter.ts';
import type { ComposedMail } from './mail-facts.ts';
import { mailFormat } from './mail-format.ts';
import { mailLinks } from './mail-links.ts';
import { passLabels, passMails } from './pass-mails.ts';

export type PassTopic = 'pass.bought' | 'pass.terminated';

export type PassFacts = {
  kind: 'pass' | 'subscription';
  name: string;
  placeName: string;
  timeZone: string;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  amountCents: number;
  currency: string;
  /** When it was bought, or ended. */
  at: Instant;
  startsAtOnce: boolean;
};

/** What a person is told in writing about a pass or a subscription that they have bought or ended. */
export function composePassMail(topic: PassTopic, reader: Reader, facts: PassFacts): ComposedMail {
  const { locale, name, origin } = reader;
  const { kind, endsOn } = facts;
  const { subject, says } = passMails[topic === 'pass.bought' ? kind : 'terminated'][locale];
  const words = passLabels[locale];
  const format = mailFormat(locale, facts.timeZone);
  const isBought = topic === 'pass.bought';
  const rows: (LetterRow | false)[] = [
    [words.place, facts.placeName],
    [words.name[kind], facts.name],
    [words.startsOn, format.date(facts.startsOn)],
    endsOn !== null && [words.endsOn, format.date(endsOn)],
    isBought && [words.price[kind], format.money(facts.amountCents, facts.currency)],
    [isBought ? words.boughtAt : words.toldAt, format.moment(facts.at)],
  ];
  return written({
    locale,
    name,
    subject: `${facts.placeName}${colon[locale]}${subject}`,
    paragraphs: [says],
    rows: rows.filter((row) => row !== false),
    items: [],
    action: { label: words.action, href: mailLinks(origin, locale).passes() },
    note: isBought && facts.startsAtOnce ? words.atOnce : null,
  });
}
