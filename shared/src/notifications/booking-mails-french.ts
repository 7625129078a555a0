import { type BookingTopic, type BookingWords, isApproval, until } from './booking-words.ts';
import type { BookingFacts } from './mail-facts.ts';

const cancellation = ({ cause: { from, isByPlace } }: BookingFacts): string => {
  if (!isByPlace) return 'Votre réservation est annulée.';
  return from === 'requested'
    ? 'Le lieu n’a pas pu accepter votre demande. La place est libérée et rien ne vous est demandé.'
    : 'Le lieu a dû annuler votre réservation et vous prie de l’en excuser.';
};

const displacement = ({ status, refundCents }: BookingFacts): string => {
  if (status === 'cancelled')
    return 'Le lieu doit fermer à ces dates et a dû annuler votre réservation. Le remboursement est intégral.';
  return refundCents !== null
    ? 'Le lieu doit fermer et votre réservation s’arrête plus tôt que prévu. Le remboursement est intégral.'
    : 'Le lieu doit fermer une partie de ses espaces. Votre réservation est maintenue, voici où\u00a0; son prix ne change pas.';
};

/** What the person is told. Dates, price and reference stand below it in every mail. */
export const frenchBookingMails: Record<BookingTopic, BookingWords> = {
  'booking.held': {
    subject: 'une option est posée pour vous',
    says: (facts, format) =>
      `Nous vous gardons cette place${until(' jusqu’au ', facts, format)}. Confirmez-la avant ce terme\u00a0; sans quoi elle redevient libre et rien ne vous est demandé.`,
  },
  'booking.requested': {
    subject: 'votre demande est transmise',
    says: () =>
      'Votre demande est transmise au lieu, qui vous répondra sous 48\u00a0heures. D’ici là, la place vous est réservée.',
  },
  'booking.confirmed': {
    subject: (facts) =>
      isApproval(facts) ? 'votre demande est acceptée' : 'votre réservation est confirmée',
    says: (facts) =>
      isApproval(facts)
        ? 'Le lieu a accepté votre demande\u00a0: votre réservation est confirmée. Nous vous attendons\u00a0!'
        : 'Votre réservation est confirmée. Nous vous attendons\u00a0!',
  },
  'booking.cancelled': {
    subject: ({ cause: { from, isByPlace } }) =>
      isByPlace && from === 'requested'
        ? 'votre demande n’a pas été acceptée'
        : 'votre réservation est annulée',
    says: cancellation,
  },
  'booking.expired': {
    subject: 'votre réservation n’a pas abouti',
    says: (facts) =>
      isApproval(facts)
        ? 'Le lieu n’a pas répondu à temps à votre demande\u00a0: la place est redevenue libre et rien ne vous est demandé. Vous pouvez la demander de nouveau.'
        : 'Cette réservation n’a pas été confirmée à temps\u00a0: la place est redevenue libre et rien ne vous est demandé. Vous pouvez la réserver de nouveau.',
  },
  'booking.rescheduled': {
    subject: 'votre réservation est déplacée',
    says: () =>
      'Votre réservation est déplacée. Voici vos nouvelles dates\u00a0; les anciennes ne valent plus.',
  },
  'booking.no_show': {
    subject: 'votre absence a été relevée',
    says: () =>
      'Le lieu n’a pas enregistré votre arrivée, et votre place a été libérée. Si c’est une erreur, contactez le lieu en citant la référence.',
  },
  'booking.displaced': { subject: 'votre réservation change', says: displacement },
  'booking.reminder': {
    subject: 'votre réservation approche',
    says: () =>
      'Votre réservation approche\u00a0: voici où et quand nous vous attendons. Si vous ne pouvez pas venir, annulez-la\u00a0: la place servira à quelqu’un d’autre.',
  },
  'booking.seat_fixed': {
    subject: 'votre place est attribuée',
    says: () => 'Votre place est attribuée et ne changera plus.',
  },
  'booking.completed': {
    subject: 'votre reçu',
    says: () => 'Merci de votre venue. Voici le reçu de votre réservation.',
    note: 'Ce reçu n’est pas une facture et n’atteste pas d’un paiement. Pour obtenir une facture, adressez-vous au lieu en citant la référence.',
  },
  'waiting_list.offered': {
    subject: 'une place s’est libérée pour vous',
    says: (facts, format) =>
      `La place que vous attendiez s’est libérée. Elle est à vous si vous la confirmez${until(' avant le ', facts, format)}\u00a0; ensuite, elle sera proposée à la personne suivante.`,
  },
};
