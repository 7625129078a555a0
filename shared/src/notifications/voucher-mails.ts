import type { LocalDate } from '../kernel/index.ts';
import type { VoucherUnit } from '../vouchers/index.ts';
import { type Reader, written } from './compose-mail.ts';
import { colon, type LetterRow } from './letter.ts';
import type { ComposedMail, MailLocale } from './mail-facts.ts';
import { mailFormat } from './mail-format.ts';
import { mailLinks } from './mail-links.ts';

type Words = { subject: string; says: string[]; action: string };

/** To those who keep the accounts of a place; they name nobody. */
export const statementMails = {
  'voucher.statement_prepared': {
    fr: {
      subject: 'un relevé de bons est préparé',
      says: [
        'Le Département a préparé le relevé des séjours que ses bons ont payés chez vous. Seules les présences pointées y sont\u00a0; ce qui serait pointé plus tard entre dans le relevé du mois suivant.',
      ],
      action: 'Voir le relevé',
    },
    en: {
      subject: 'a statement of vouchers is prepared',
      says: [
        'The department has prepared the statement of the stays that its vouchers paid at your place. It holds those that were checked in; what is checked in later goes into the next month’s.',
      ],
      action: 'See the statement',
    },
  },
  'voucher.statement_paid': {
    fr: {
      subject: 'un relevé de bons est payé',
      says: ['Le Département a noté le paiement de ce relevé.'],
      action: 'Voir le relevé',
    },
    en: {
      subject: 'a statement of vouchers is paid',
      says: ['The department has noted that this statement is paid.'],
      action: 'See the statement',
    },
  },
} as const satisfies Record<string, Record<MailLocale, Words>>;

export type StatementTopic = keyof typeof statementMails;

const labels = {
  fr: { number: 'Relevé', month: 'Mois', total: 'Montant TTC', paidOn: 'Payé le' },
  en: { number: 'Statement', month: 'Month', total: 'Amount with VAT', paidOn: 'Paid on' },
} as const;

export type StatementFacts = {
  id: string;
  number: string;
  month: string;
  placeName: string;
  placeSlug: string;
  totalCents: number;
  paidOn: LocalDate | null;
};

const monthWords = (month: string, locale: MailLocale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  }).format(Date.parse(`${month}-01`));

export function composeStatementMail(
  topic: StatementTopic,
  { locale, name, origin }: Reader,
  { id, number, month, placeName, placeSlug, totalCents, paidOn }: StatementFacts,
): ComposedMail {
  const { subject, says, action } = statementMails[topic][locale];
  const words = labels[locale];
  const format = mailFormat(locale, 'UTC');
  const rows: (LetterRow | false)[] = [
    [words.number, number],
    [words.month, monthWords(month, locale)],
    [words.total, format.money(totalCents, 'EUR')],
    topic === 'voucher.statement_paid' && paidOn !== null && [words.paidOn, format.date(paidOn)],
  ];
  return written({
    locale,
    name,
    subject: `${placeName}${colon[locale]}${subject} (${number})`,
    paragraphs: says,
    rows: rows.filter((row) => row !== false),
    items: [],
    action: { label: action, href: mailLinks(origin, locale).statement(placeSlug, id) },
    note: null,
  });
}

export const voucherEndingTopic = 'voucher.ending';

export type EndingFacts = { name: string; unit: VoucherUnit; partsLeft: number; endsOn: LocalDate };

const ending = {
  fr: {
    subject: 'Votre bon se termine bientôt',
    says: 'Il reste quelque chose sur un bon que vous avez activé, et il ne paie que les séjours qui finissent au plus tard à la date ci-dessous. Les lieux où il est valable sont avec vos bons.',
    labels: ['Bon', 'Il reste', 'Dernier jour'],
    days: (n: number) => `${String(n).replace('.', ',')}\u00a0${n < 2 ? 'jour' : 'jours'}`,
    action: 'Voir mes bons',
    note: 'Vous recevez ce rappel parce que vous avez gardé les rappels dans votre compte.',
  },
  en: {
    subject: 'Your voucher ends soon',
    says: 'Something is left on a voucher that you have activated, and it pays only for stays that end on the date below or before. Where it is valid stands with your vouchers.',
    labels: ['Voucher', 'Left', 'Last day'],
    days: (n: number) => `${n}\u00a0${n === 1 ? 'day' : 'days'}`,
    action: 'See my vouchers',
    note: 'You get this reminder because reminders are on in your account.',
  },
} as const;

/** 4 h, 4 h 30 */
const hours = (minutes: number): string =>
  `${Math.floor(minutes / 60)}\u00a0h${minutes % 60 === 0 ? '' : `\u00a0${String(minutes % 60).padStart(2, '0')}`}`;

/** To the person alone. The subject does not say what the voucher is called, for that may tell whom it is for. */
export function composeEndingMail({ locale, name, origin }: Reader, facts: EndingFacts): ComposedMail {
  const { subject, says, labels: names, days, action, note } = ending[locale];
  const { partsLeft, endsOn } = facts;
  const left = facts.unit === 'hour' ? hours(partsLeft) : days(partsLeft / 2);
  return written({
    locale,
    name,
    subject,
    paragraphs: [says],
    rows: [
      [names[0], facts.name],
      [names[1], left],
      [names[2], mailFormat(locale, 'UTC').date(endsOn)],
    ],
    items: [],
    action: { label: action, href: mailLinks(origin, locale).vouchers() },
    note,
  });
}
