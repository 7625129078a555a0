import type { Lang } from './lang.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Lang, string>;

/** U+202F is not in the fonts: thousands and units are bound by U+00A0, as French typography allows. */
const bind = (text: string) => text.replaceAll('\u202f', '\u00a0');

/** Made when first needed: making one of Intl's formatters takes a hundred times as long as using it. */
function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

const made = new Map<Lang, Format>();

/** Instants are shown on the place's clock: pass its zone. Civil dates (YYYY-MM-DD) are shown as they are. */
export function format(lang: Lang): Format {
  const known = made.get(lang) ?? formatIn(lang);
  made.set(lang, known);
  return known;
}

function formatIn(lang: Lang) {
  const locale = locales[lang];
  const numbers = (options: Intl.NumberFormatOptions = {}) =>
    once(() => new Intl.NumberFormat(locale, options));
  const euros = (digits: 0 | 2) =>
    numbers({ style: 'currency', currency: 'EUR', minimumFractionDigits: digits });
  const plural = once(() => new Intl.PluralRules(locale));
  const wholeEuros = euros(0);
  const eurosAndCents = euros(2);
  const plainNumber = numbers();
  const percentage = numbers({ style: 'percent', maximumFractionDigits: 1 });
  const kilometres = numbers({ maximumFractionDigits: 0 });
  const shortKilometres = numbers({ maximumFractionDigits: 1 });
  const conjunction = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const disjunction = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  /** 1er janvier; the other days are plain numbers, and a number alone stays one. In English no comma comes between. */
  const asWritten = (text: string) =>
    lang === 'fr' ? text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : text.replace(/^(\p{L}+), (?=\d)/u, '$1 ');
  const day = (options: Intl.DateTimeFormatOptions) => {
    const dates = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
    return (date: string) => asWritten(dates().format(new Date(`${date}T12:00:00Z`)));
  };

  return {
    /** 16 €, 31,50 €: cents only where there are some. */
    price: (cents: number) => bind((cents % 100 === 0 ? wholeEuros : eurosAndCents)().format(cents / 100)),
    /** 16,00 €: in tickets, where figures stand below each other. */
    amount: (cents: number) => bind(eurosAndCents().format(cents / 100)),
    number: (n: number) => bind(plainNumber().format(n)),
    percent: (basisPoints: number) => bind(percentage().format(basisPoints / 10_000)),
    /** jeudi 26 novembre */
    longDay: day({ weekday: 'long', day: 'numeric', month: 'long' }),
    /** jeudi 26 novembre 2026 */
    fullDay: day({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** 26 novembre 2026 */
    date: day({ day: 'numeric', month: 'long', year: 'numeric' }),
    /** juin 2019 */
    month: day({ month: 'long', year: 'numeric' }),
    weekday: day({ weekday: 'long' }),
    weekdayShort: day({ weekday: 'short' }),
    dayOfMonth: day({ day: 'numeric' }),
    monthShort: day({ month: 'short' }),
    /** 9 h, 9 h 30, from minutes of the local day; 1440 and beyond are past midnight. */
    time: (minutes: number) => {
      const hour = Math.floor(minutes / 60) % 24;
      const minute = String(minutes % 60).padStart(2, '0');
      if (lang === 'en') return `${hour}:${minute}`;
      return minute === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minute}`;
    },
    /** 2 h, 2 h 30, 45 min */
    duration: (minutes: number) => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (hours === 0) return `${rest}\u00a0min`;
      if (rest === 0) return `${hours}\u00a0h`;
      return lang === 'en'
        ? `${hours}\u00a0h ${rest}\u00a0min`
        : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
    },
    /** Text from elsewhere, its narrow spaces replaced by ones the fonts have. */
    text: bind,
    /** 750 m, 1,5 km */
    distance: (meters: number) =>
      meters < 1000
        ? `${Math.max(10, Math.round(meters / 10) * 10)}\u00a0m`
        : `${(meters < 10_000 ? shortKilometres : kilometres)().format(meters / 1000)}\u00a0km`,
    list: (items: string[]) => conjunction().format(items),
    either: (items: string[]) => disjunction().format(items),
    /** French says 0 and 1 in the singular, English only 1: ask the language. */
    plural: (n: number, one: string, other: string) => (plural().select(n) === 'one' ? one : other),
  };
}

export type Format = ReturnType<typeof formatIn>;
