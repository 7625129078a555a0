import type { PriceLineSchema } from '../pricing/index.ts';
import type { LetterRow } from './letter.ts';
import type { BookingFacts, MailLocale } from './mail-facts.ts';
import type { MailFormat } from './mail-format.ts';

type Formula = PriceLineSchema['formula'];

const names = {
  fr: {
    hour: ['Heure', 'Heures'],
    half_day: ['Demi-journée', 'Demi-journées'],
    day: ['Journée', 'Journées'],
    week: ['Semaine', 'Semaines'],
    month: ['Mois', 'Mois'],
    rounding: ['Arrondi', 'Arrondi'],
    cap: ['Plafond du mois atteint', 'Plafond du mois atteint'],
    pass: ['Carnet', 'Carnet'],
    kept: ['Mois quitté', 'Mois quitté'],
    agreed: ['Prix convenu', 'Prix convenu'],
    voucher: ['Bon du Département', 'Bon du Département'],
  },
  en: {
    hour: ['Hour', 'Hours'],
    half_day: ['Half-day', 'Half-days'],
    day: ['Day', 'Days'],
    week: ['Week', 'Weeks'],
    month: ['Month', 'Months'],
    rounding: ['Rounding', 'Rounding'],
    cap: ['Monthly cap reached', 'Monthly cap reached'],
    pass: ['Pass', 'Pass'],
    kept: ['Month left behind', 'Month left behind'],
    agreed: ['Agreed price', 'Agreed price'],
    voucher: ['Voucher of the department', 'Voucher of the department'],
  },
} as const satisfies Record<MailLocale, Record<Formula, readonly [string, string]>>;

const vat = {
  fr: (net: string, tax: string) => `hors taxes ${net} + TVA ${tax}`,
  en: (net: string, tax: string) => `net ${net} + VAT ${tax}`,
} as const;
const labels = { fr: 'Dont', en: 'Of which' } as const;

/** The count of hours is in minutes, that of a pass in points. */
const timesOf = ({ formula, count }: PriceLineSchema): string => {
  if (formula === 'hour')
    return `${Math.floor(count / 60)}\u00a0h${count % 60 === 0 ? '' : `\u00a0${String(count % 60).padStart(2, '0')}`}`;
  return String(count);
};

const withoutCount: ReadonlySet<Formula> = new Set(['rounding', 'cap', 'kept', 'agreed']);

/** What a stay costs, line by line as it was sold; the total stands below it. */
export function priceRows(locale: MailLocale, facts: BookingFacts, format: MailFormat): LetterRow[] {
  return facts.priceLines.map((line): LetterRow => {
    const { formula, count, unitAmountCents, amountCents } = line;
    const [one, many] = names[locale][formula];
    const amount = format.money(amountCents, facts.currency);
    if (formula === 'pass') return [one, `${count}\u00a0points`];
    if (unitAmountCents === 0 || withoutCount.has(formula)) return [one, amount];
    const unit = format.money(unitAmountCents, facts.currency);
    return [count === 1 ? one : many, `${timesOf(line)}\u00a0× ${unit} = ${amount}`];
  });
}

/** Net and VAT below the total, where there is any. */
export function vatRow(locale: MailLocale, facts: BookingFacts, { money }: MailFormat): LetterRow[] {
  const { netCents, vatCents, currency } = facts;
  return vatCents === 0
    ? []
    : [[labels[locale], vat[locale](money(netCents, currency), money(vatCents, currency))]];
}
