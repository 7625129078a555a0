import type { MailLocale } from './mail-facts.ts';

/** A mail before it is written, as plain text and as HTML. */
export type Letter = {
  locale: MailLocale;
  subject: string;
  /** Empty for an address that nobody is known for. */
  name: string;
  paragraphs: readonly string[];
  rows: readonly LetterRow[];
  /** Each of the same kind, such as the dates of a series. */
  items: readonly string[];
  action: { label: string; href: string } | null;
  /** In small print. */
  note: string | null;
};

export type LetterRow = readonly [label: string, value: string];

const hello = { fr: 'Bonjour', en: 'Hello' } as const;
export const closing = { fr: ['À bientôt,', 'Escale'], en: ['See you soon,', 'Escale'] } as const;

/** French puts a space before a colon, and keeps both on one line. */
export const colon = { fr: '\u00a0: ', en: ': ' } as const;

export const greeting = ({ locale, name }: Letter): string =>
  `${hello[locale]}${name === '' ? '' : ` ${name}`},`;
