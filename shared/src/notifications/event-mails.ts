import type { MailLocale } from './mail-facts.ts';

export type EventTopicFacts = { isWaiting: boolean };
type Words = { subject: string; says: (facts: EventTopicFacts) => string };

const waiting = {
  fr: ' Vous êtes sur la liste d’attente\u00a0: nous vous écrirons si une place se libère.',
  en: ' You are on the waiting list: we will write to you if a place becomes free.',
} as const;

/** What whoever comes to an event is told. What, where and when stand below it in every mail. */
export const eventMails = {
  'event.registered': {
    fr: {
      subject: 'votre inscription est confirmée',
      says: () => 'Votre inscription est enregistrée. À bientôt\u00a0!',
    },
    en: { subject: 'you are registered', says: () => 'You are registered. We look forward to seeing you.' },
  },
  'event.promoted': {
    fr: {
      subject: 'une place s’est libérée, elle est à vous',
      says: () =>
        'Une place s’est libérée\u00a0: votre inscription est confirmée. Si vous ne pouvez plus venir, désinscrivez-vous, et elle ira à la personne suivante.',
    },
    en: {
      subject: 'a place became free, and it is yours',
      says: () =>
        'A place became free: you are registered now. If you can no longer come, withdraw, and it goes to the next person.',
    },
  },
  'event.changed': {
    fr: {
      subject: 'du changement',
      says: ({ isWaiting }) =>
        `L’organisation a changé\u00a0: voici ce qui vaut désormais.${isWaiting ? waiting.fr : ' Votre inscription est maintenue\u00a0; si cela ne vous convient plus, désinscrivez-vous.'}`,
    },
    en: {
      subject: 'something has changed',
      says: ({ isWaiting }) =>
        `The plan has changed: this is what holds now.${isWaiting ? waiting.en : ' You are still registered; if it no longer suits you, withdraw.'}`,
    },
  },
  'event.cancelled': {
    fr: {
      subject: 'c’est annulé',
      says: () =>
        'Le lieu a dû annuler ce rendez-vous et vous prie de l’en excuser. Rien ne vous est demandé.',
    },
    en: {
      subject: 'it is cancelled',
      says: () => 'The place had to cancel this and apologises. You owe nothing.',
    },
  },
  'event.reminder': {
    fr: {
      subject: 'c’est demain',
      says: () =>
        'C’est demain\u00a0: voici où et quand nous vous attendons. Si vous ne pouvez pas venir, désinscrivez-vous\u00a0: la place servira à quelqu’un d’autre.',
    },
    en: {
      subject: 'it is tomorrow',
      says: () =>
        'It is tomorrow: this is where and when we expect you. If you cannot come, withdraw, and somebody else can have the place.',
    },
  },
} as const satisfies Record<string, Record<MailLocale, Words>>;

export type EventTopic = keyof typeof eventMails;
