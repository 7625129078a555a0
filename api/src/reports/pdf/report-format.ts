import type { LocalDate } from '@escale/shared/kernel';
import { type ReportWords, reportWords } from './report-words.ts';

export type Lang = 'fr' | 'en';

/** How the document writes dates, amounts and shares; a space that does not break keeps them whole. */
export const reportFormat = (lang: Lang) => {
  const says: ReportWords = reportWords[lang];
  const { locale } = says;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const shortMonths = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const kept = (text: string) => text.replaceAll('\u202f', '\u00a0');
  return {
    says,
    number: (value: number) => kept(tenth.format(value)),
    hours: (minutes: number) => says.indicators.hours(kept(whole.format(minutes / 60))),
    share: (value: number | null) => (value === null ? says.none : kept(share.format(value))),
    money: (cents: number) => kept(money.format(cents / 100)),
    date: (date: LocalDate) => {
      const text = dates.format(Date.parse(date));
      return lang === 'fr' ? text.replace(/^1 /, '1er ') : text;
    },
    month: (key: string) => months.format(Date.parse(`${key}-01`)),
    shortMonth: (key: string) => shortMonths.format(Date.parse(`${key}-01`)),
    /** Null: below five people. */
    people: (count: number | null) => (count === null ? says.few : kept(whole.format(count))),
  };
};
export type ReportFormat = ReturnType<typeof reportFormat>;
