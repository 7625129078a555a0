import type { BookingFacts, MailLocale } from './mail-facts.ts';
import type { MailFormat } from './mail-format.ts';

type Words = {
  /** After the name of the place and a colon. */
  subject: string;
  says: (facts: BookingFacts, format: MailFormat) => string;
};

const until = (text: string, { deadline }: BookingFacts, { moment }: MailFormat): string =>
  deadline === null ? '' : `${text}${moment(deadline)}`;

/** One entry a topic: what the person is told. Dates, price and reference stand below it in every mail. */
export const bookingMails = {
  'booking.held': {
    fr: {
      subject: 'une option est posée pour vous',
      says: (facts, format) =>
        `Nous vous gardons cette place${until(' jusqu’au ', facts, format)}. Confirmez-la avant ce terme\u00a0; sans quoi elle redevient libre et rien ne vous est demandé.`,
    },
    en: {
      subject: 'held for you',
      says: (facts, format) =>
        `We are keeping this for you${until(' until ', facts, format)}. Confirm it before then; otherwise it becomes free again and you owe nothing.`,
    },
  },
  'booking.requested': {
    fr: {
      subject: 'votre demande est transmise',
      says: () =>
        'Votre demande est transmise au lieu, qui vous répondra sous 48\u00a0heures. D’ici là, la place vous est réservée.',
    },
    en: {
      subject: 'your request was sent',
      says: () =>
        'Your request was sent to the place, which will answer within 48\u00a0hours. Until then nobody else can take it.',
    },
  },
  'booking.confirmed': {
    fr: {
      subject: 'votre réservation est confirmée',
      says: () => 'Votre réservation est confirmée. Nous vous attendons\u00a0!',
    },
    en: {
      subject: 'your booking is confirmed',
      says: () => 'Your booking is confirmed. We look forward to seeing you.',
    },
  },
  'booking.cancelled': {
    fr: {
      subject: 'votre réservation est annulée',
      says: () => 'Votre réservation est annulée.',
    },
    en: { subject: 'your booking is cancelled', says: () => 'Your booking is cancelled.' },
  },
  'booking.expired': {
    fr: {
      subject: 'votre réservation n’a pas abouti',
      says: () =>
        'Cette réservation n’a pas été confirmée à temps\u00a0: la place est redevenue libre et rien ne vous est demandé. Vous pouvez la réserver de nouveau.',
    },
    en: {
      subject: 'your booking has lapsed',
      says: () =>
        'This booking was not confirmed in time: it is free again and you owe nothing. You are welcome to book it anew.',
    },
  },
  'booking.rescheduled': {
    fr: {
      subject: 'votre réservation est déplacée',
      says: () =>
        'Votre réservation est déplacée. Voici vos nouvelles dates\u00a0; les anciennes ne valent plus.',
    },
    en: {
      subject: 'your booking has moved',
      says: () => 'Your booking has moved. These are its new dates; the old ones no longer hold.',
    },
  },
  'booking.no_show': {
    fr: {
      subject: 'votre absence a été relevée',
      says: () =>
        'Le lieu n’a pas enregistré votre arrivée, et votre place a été libérée. Si c’est une erreur, répondez au lieu en citant la référence.',
    },
    en: {
      subject: 'we missed you',
      says: () =>
        'The place did not record your arrival, and your seat was released. If this is a mistake, tell the place and quote the reference.',
    },
  },
  'booking.displaced': {
    fr: {
      subject: 'votre réservation change',
      says: ({ status, refundCents }) =>
        status === 'cancelled'
          ? 'Le lieu doit fermer à ces dates et a dû annuler votre réservation. Le remboursement est intégral.'
          : refundCents !== null
            ? 'Le lieu doit fermer et votre réservation s’arrête plus tôt que prévu. Le remboursement est intégral.'
            : 'Le lieu doit fermer une partie de ses espaces. Votre réservation est maintenue, voici où\u00a0; son prix ne change pas.',
    },
    en: {
      subject: 'your booking changes',
      says: ({ status, refundCents }) =>
        status === 'cancelled'
          ? 'The place has to close on these dates and had to cancel your booking. You are refunded in full.'
          : refundCents !== null
            ? 'The place has to close and your booking ends sooner than planned. You are refunded in full.'
            : 'The place has to close some of its rooms. Your booking stands, and this is where; its price is unchanged.',
    },
  },
  'waiting_list.offered': {
    fr: {
      subject: 'une place s’est libérée pour vous',
      says: (facts, format) =>
        `La place que vous attendiez s’est libérée. Elle est à vous si vous la confirmez${until(' avant le ', facts, format)}\u00a0; ensuite, elle sera proposée à la personne suivante.`,
    },
    en: {
      subject: 'something has become free for you',
      says: (facts, format) =>
        `What you were waiting for has become free. It is yours if you confirm it${until(' before ', facts, format)}; after that it is offered to the next person.`,
    },
  },
} as const satisfies Record<string, Record<MailLocale, Words>>;

export type BookingTopic = keyof typeof bookingMails;
