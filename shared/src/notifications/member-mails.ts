import type { MailLocale } from './mail-facts.ts';

/** `day`: when what is announced happens, in words. */
type MemberFacts = { placeName: string | null; day: string };
type Words = { subject: string; says: (facts: MemberFacts) => string; action: string };

const at = (before: string, { placeName }: MemberFacts): string =>
  placeName === null ? '' : `${before}${placeName}`;

/** Mails about an account and what belongs to it. */
export const memberMails = {
  'member.signed_up_again': {
    fr: {
      subject: 'Vous avez déjà un compte Escale',
      says: () =>
        'Quelqu’un, vous sans doute, a voulu créer un compte avec cette adresse. Vous en avez déjà un\u00a0: connectez-vous avec votre mot de passe. Si ce n’était pas vous, ignorez ce message\u00a0: rien n’a changé.',
      action: 'Me connecter',
    },
    en: {
      subject: 'You already have an Escale account',
      says: () =>
        'Somebody, probably you, tried to open an account with this address. You already have one: sign in with your password. If it was not you, ignore this message: nothing has changed.',
      action: 'Sign in',
    },
  },
  'member.password_forgotten': {
    fr: {
      subject: 'Choisir un nouveau mot de passe',
      says: () =>
        'Vous avez demandé à changer de mot de passe. Le lien ci-dessous fonctionne une fois, pendant une heure. Si vous n’avez rien demandé, ignorez ce message\u00a0: votre mot de passe reste le même.',
      action: 'Choisir un mot de passe',
    },
    en: {
      subject: 'Choose a new password',
      says: () =>
        'You asked to change your password. The link below works once, within an hour. If you did not ask, ignore this message: your password stays as it is.',
      action: 'Choose a password',
    },
  },
  'member.erased': {
    fr: {
      subject: 'Votre compte Escale est effacé',
      says: () =>
        'Comme vous l’avez demandé, votre compte et vos données personnelles sont effacés. Vos réservations à venir sont annulées selon leurs conditions. C’est le dernier message que vous recevez de nous.',
      action: 'Voir Escale',
    },
    en: {
      subject: 'Your Escale account is erased',
      says: () =>
        'As you asked, your account and your personal data are erased. Your bookings to come are cancelled under their terms. This is the last message you get from us.',
      action: 'See Escale',
    },
  },
  'member.unused': {
    fr: {
      subject: 'Votre compte Escale sera effacé dans un mois',
      says: ({ day }) =>
        `Vous n’avez pas utilisé votre compte Escale depuis presque deux ans. Nous ne gardons pas de données qui ne servent plus\u00a0: le ${day}, votre compte et vos données personnelles seront effacés. Pour le garder, il suffit de vous connecter avant cette date. Si vous n’en avez plus besoin, vous n’avez rien à faire.`,
      action: 'Garder mon compte',
    },
    en: {
      subject: 'Your Escale account will be erased in a month',
      says: ({ day }) =>
        `You have not used your Escale account for almost two years. We do not keep data that serves no longer: on ${day} your account and your personal data will be erased. To keep it, sign in before that day. If you no longer need it, there is nothing to do.`,
      action: 'Keep my account',
    },
  },
  'member.unused_erased': {
    fr: {
      subject: 'Votre compte Escale est effacé',
      says: () =>
        'Comme nous vous l’avions annoncé il y a un mois, votre compte, inutilisé depuis deux ans, et vos données personnelles sont effacés. C’est le dernier message que vous recevez de nous. Vous pouvez toujours ouvrir un nouveau compte.',
      action: 'Voir Escale',
    },
    en: {
      subject: 'Your Escale account is erased',
      says: () =>
        'As we told you a month ago, your account, unused for two years, and your personal data are erased. This is the last message you get from us. You are welcome to open a new account.',
      action: 'See Escale',
    },
  },
  'member.merge_asked': {
    fr: {
      subject: 'Est-ce bien vous\u00a0?',
      says: (facts) =>
        `Deux fiches${at(' de ', facts)} semblent être les vôtres. Le lieu vous demande s’il peut les réunir\u00a0: les réservations de l’une rejoindraient l’autre, pour de bon. Le lien ci-dessous montre lesquelles, et rien ne change avant votre accord. Il fonctionne pendant 14 jours. Si ce n’est pas vous, ignorez ce message.`,
      action: 'Voir et répondre',
    },
    en: {
      subject: 'Is this you?',
      says: (facts) =>
        `Two records${at(' of ', facts)} seem to be yours. The place asks whether it may make them one: the bookings of one would join the other, for good. The link below shows which, and nothing changes before you agree. It works for 14 days. If it is not you, ignore this message.`,
      action: 'Look and answer',
    },
  },
  'member.merged': {
    fr: {
      subject: 'Vos fiches ont été réunies',
      says: (facts) =>
        `Deux fiches à votre nom${at(' chez ', facts)} n’en font plus qu’une. Les réservations notées sous l’autre fiche vous reviennent. Si l’une d’elles n’est pas la vôtre, dites-le au lieu.`,
      action: 'Voir mes réservations',
    },
    en: {
      subject: 'Your records were made one',
      says: (facts) =>
        `Two records in your name${at(' at ', facts)} are now one. What was booked under the other record is yours. If any of it is not, tell the place.`,
      action: 'See my bookings',
    },
  },
  'waiting_list.ended': {
    fr: {
      subject: 'Votre attente est close',
      says: (facts) =>
        `L’espace que vous attendiez${at(' chez ', facts)} n’est plus proposé à ce moment-là. Votre attente est close et rien n’est dû. D’autres lieux ou d’autres moments peuvent vous convenir.`,
      action: 'Voir mes réservations',
    },
    en: {
      subject: 'You no longer wait',
      says: (facts) =>
        `What you waited for${at(' at ', facts)} is no longer offered at that time. You have left the line and owe nothing. Another place or another time may suit you.`,
      action: 'See my bookings',
    },
  },
} as const satisfies Record<string, Record<MailLocale, Words>>;

export type MemberTopic = keyof typeof memberMails;
