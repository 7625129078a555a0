import type { MailLocale } from './mail-facts.ts';

/** What the subject says comes after the name of the place and a colon. */
type Words = { subject: string; says: string };

/**
 * What the law wants in writing: the contract with what was asked for before the withdrawal period is over
 * (code de la consommation, L221-13, L221-25), and that an ending was received, and when it takes effect (L215-1-1).
 */
export const passMails = {
  pass: {
    fr: {
      subject: 'votre carnet est prêt',
      says: 'Votre carnet est prêt. Vos prochaines réservations le décompteront d’abord\u00a0; ce qu’il vous reste s’affiche avec chacune. Vous le réglez auprès du lieu.',
    },
    en: {
      subject: 'your pass is ready',
      says: 'Your pass is ready. Your next bookings use it first; what is left of it is shown with each. You pay it to the place.',
    },
  },
  subscription: {
    fr: {
      subject: 'votre abonnement est pris',
      says: 'Votre abonnement est pris. Il se renouvelle chaque mois et paie d’abord vos réservations\u00a0; vous le réglez auprès du lieu. Vous pouvez le résilier à tout moment depuis Mon Escale\u00a0: il prend alors fin avec son mois.',
    },
    en: {
      subject: 'you have a subscription',
      says: 'You have taken a subscription. It renews each month and pays for your bookings first; you pay it to the place. You may end it at any time in My Escale: it then ends with its month.',
    },
  },
  terminated: {
    fr: {
      subject: 'votre résiliation est enregistrée',
      says: 'Nous avons bien reçu la résiliation de votre abonnement. Il prend fin au dernier jour ci-dessous, sans autre démarche\u00a0; jusque-là il sert comme avant, et rien ne sera dû pour la suite.',
    },
    en: {
      subject: 'your subscription is ended',
      says: 'We have received the end of your subscription. It runs to the last day below and there is nothing else to do; until then it works as before, and nothing will be due after.',
    },
  },
} as const satisfies Record<string, Record<MailLocale, Words>>;

export const passLabels = {
  fr: {
    place: 'Lieu',
    name: { pass: 'Carnet', subscription: 'Abonnement' },
    startsOn: 'Premier jour',
    endsOn: 'Dernier jour',
    price: { pass: 'Prix', subscription: 'Prix, par mois' },
    boughtAt: 'Acheté le',
    toldAt: 'Résiliation reçue le',
    atOnce:
      'Vous avez demandé que le service commence avant la fin des quatorze jours de rétractation. Si vous vous rétractez, le lieu peut compter la part déjà fournie (code de la consommation, article L221-25).',
    action: 'Voir mes carnets et abonnements',
  },
  en: {
    place: 'Place',
    name: { pass: 'Pass', subscription: 'Subscription' },
    startsOn: 'First day',
    endsOn: 'Last day',
    price: { pass: 'Price', subscription: 'Price, each month' },
    boughtAt: 'Bought on',
    toldAt: 'Received on',
    atOnce:
      'You asked that the service begins before the fourteen days of withdrawal are over. If you withdraw, the place may count what it has already provided (French consumer code, article L221-25).',
    action: 'See my passes and subscriptions',
  },
} as const;
