import type { MailLocale, SeriesFacts } from './mail-facts.ts';

type Words = {
  /** After the name of the place and a colon. */
  subject: (facts: SeriesFacts) => string;
  says: (facts: SeriesFacts) => string;
};

/** The same word in both languages. */
const datesOf = (count: number): string => (count === 1 ? '1\u00a0date' : `${count}\u00a0dates`);

const skipped = {
  fr: (count: number) => {
    if (count === 0) return '';
    return count === 1
      ? ' 1\u00a0date de la série n’a pas pu être réservée\u00a0: vous pourrez l’ajouter si elle se libère.'
      : ` ${count}\u00a0dates de la série n’ont pas pu être réservées\u00a0: vous pourrez les ajouter si elles se libèrent.`;
  },
  en: (count: number) =>
    count === 0
      ? ''
      : ` ${datesOf(count)} of the series could not be had; you may add ${count === 1 ? 'it' : 'them'} if that changes.`,
};

/** One mail for all the dates of a series. Place, space, amount and the dates stand below it. */
export const seriesMails = {
  'booking_series.placed': {
    fr: {
      subject: ({ isRequested, dates: { length } }) =>
        isRequested
          ? `votre demande pour ${datesOf(length)} est transmise`
          : `${datesOf(length)} réservée${length === 1 ? '' : 's'}`,
      says: ({ isRequested, skippedCount }) =>
        `${
          isRequested
            ? 'Votre demande est transmise au lieu, qui vous répondra pour chaque date sous 48\u00a0heures. D’ici là, elles vous sont réservées.'
            : 'Votre série est réservée. Nous vous attendons\u00a0!'
        }${skipped.fr(skippedCount)}`,
    },
    en: {
      subject: ({ isRequested, dates: { length } }) =>
        isRequested ? `your request for ${datesOf(length)} was sent` : `${datesOf(length)} booked`,
      says: ({ isRequested, skippedCount }) =>
        `${
          isRequested
            ? 'Your request was sent to the place, which will answer for each date within 48\u00a0hours. Until then nobody else can take them.'
            : 'Your series is booked. We look forward to seeing you.'
        }${skipped.en(skippedCount)}`,
    },
  },
  'booking_series.cancelled': {
    fr: {
      subject: ({ dates: { length } }) => `${datesOf(length)} annulée${length === 1 ? '' : 's'}`,
      says: () => 'Ces dates de votre série sont annulées.',
    },
    en: {
      subject: ({ dates: { length } }) => `${datesOf(length)} cancelled`,
      says: () => 'These dates of your series are cancelled.',
    },
  },
} as const satisfies Record<string, Record<MailLocale, Words>>;

export type SeriesTopic = keyof typeof seriesMails;
