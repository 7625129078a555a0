import type { MailLocale } from './mail-facts.ts';

type MemberFacts = { placeName: string | null };
type Words = { subject: string; says: (facts: MemberFacts) => string; action: string };

const at = (before: string, { placeName }: MemberFacts): string =>
  placeName === null ? '' : `${before}${placeName}`;

/** Mails about no stay: an account, a pass. */
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
  'pass.bought': {
    fr: {
      subject: 'Votre carnet est prêt',
      says: (facts) =>
        `Votre carnet${at(' chez ', facts)} est prêt. Vos prochaines réservations le décompteront d’abord\u00a0; ce qu’il vous reste s’affiche avec chacune.`,
      action: 'Voir mes réservations',
    },
    en: {
      subject: 'Your pass is ready',
      says: (facts) =>
        `Your pass${at(' at ', facts)} is ready. Your next bookings use it first; what is left of it is shown with each.`,
      action: 'See my bookings',
    },
  },
} as const satisfies Record<string, Record<MailLocale, Words>>;

export type MemberTopic = keyof typeof memberMails;
