import type { Instant, Interval, LocalDate } from '../kernel/index.ts';
import type { MailLocale } from './mail-facts.ts';

const tags = { fr: 'fr-FR', en: 'en-GB' } as const;

/** U+202F is missing from many fonts; figures and units are bound by U+00A0. */
const bind = (text: string): string => text.replaceAll('\u202f', '\u00a0');

/** Every date on the clock of the place: whoever reads the mail will stand before its door. */
export function mailFormat(locale: MailLocale, timeZone: string) {
  const parts = new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const days = new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

  const time = (at: Instant): string => {
    const found = (type: string) => parts.formatToParts(at).find((part) => part.type === type)?.value ?? '';
    const hour = Number(found('hour'));
    const minute = found('minute').padStart(2, '0');
    if (locale === 'en') return `${hour}:${minute}`;
    return minute === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minute}`;
  };

  /** jeudi 1er avril 2027 */
  const day = (at: Instant): string => {
    const text = days.format(at);
    return bind(locale === 'fr' ? text.replace(/ 1 /, ' 1er ') : text.replace(',', ''));
  };

  /** A civil date is the same day wherever it is read. */
  const date = (on: LocalDate): string => {
    const text = new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', dateStyle: 'full' }).format(
      Date.parse(on),
    );
    return bind(locale === 'fr' ? text.replace(/ 1 /, ' 1er ') : text.replace(',', ''));
  };

  /** A stay that ends at midnight ends on the day before, at 24:00. */
  const endOf = (end: Instant): { day: string; time: string } => {
    const isMidnight = /^0(\u00a0h|:00)$/.test(time(end));
    if (!isMidnight) return { day: day(end), time: time(end) };
    return { day: day(end - 1), time: locale === 'fr' ? '24\u00a0h' : '24:00' };
  };

  const stay = ({ start, end }: Interval): string => {
    const from = { day: day(start), time: time(start) };
    const to = endOf(end);
    if (locale === 'en')
      return from.day === to.day
        ? `${from.day}, ${from.time} to ${to.time}`
        : `${from.day} at ${from.time} to ${to.day} at ${to.time}`;
    return from.day === to.day
      ? `le ${from.day}, de ${from.time} à ${to.time}`
      : `du ${from.day} à ${from.time} au ${to.day} à ${to.time}`;
  };

  const moment = (at: Instant): string =>
    locale === 'fr' ? `${day(at)} à ${time(at)}` : `${day(at)} at ${time(at)}`;

  const money = (cents: number, currency: string): string =>
    bind(
      new Intl.NumberFormat(tags[locale], {
        style: 'currency',
        currency,
        minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
      }).format(cents / 100),
    );

  return { stay, moment, date, money };
}

export type MailFormat = ReturnType<typeof mailFormat>;
