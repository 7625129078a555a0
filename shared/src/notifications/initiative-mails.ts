import type { MailLocale } from './mail-facts.ts';

export type InitiativeFacts = { name: string; initiativeId: string; reason: string | null };
type Words = { subject: string; says: (facts: InitiativeFacts) => string; action: string };

/** What becomes of what somebody has written for the guide. */
export const initiativeMails = {
  'initiative.accepted': {
    fr: {
      subject: 'Votre contribution au guide est publiée',
      says: ({ name }) =>
        `Merci. Ce que vous avez écrit sur «\u00a0${name}\u00a0» se lit maintenant dans le guide des initiatives.`,
      action: 'Voir la fiche',
    },
    en: {
      subject: 'Your contribution to the guide is published',
      says: ({ name }) =>
        `Thank you. What you wrote about “${name}” can now be read in the guide of initiatives.`,
      action: 'See the entry',
    },
  },
  'initiative.refused': {
    fr: {
      subject: 'Votre contribution au guide n’est pas retenue',
      says: ({ name }) =>
        `Le département n’a pas retenu ce que vous avez écrit sur «\u00a0${name}\u00a0», pour le motif ci-dessous. Vous pouvez proposer autre chose.`,
      action: 'Voir mes contributions',
    },
    en: {
      subject: 'Your contribution to the guide was not taken up',
      says: ({ name }) =>
        `The department did not take up what you wrote about “${name}”, for the reason below. You can propose something else.`,
      action: 'See my contributions',
    },
  },
  'initiative.review_hidden': {
    fr: {
      subject: 'Votre avis n’est plus affiché',
      says: ({ name }) =>
        `Le département a masqué votre avis sur «\u00a0${name}\u00a0», pour le motif ci-dessous. Vous seul le voyez encore\u00a0; vous pouvez le retirer.`,
      action: 'Voir la fiche',
    },
    en: {
      subject: 'Your review is not shown any more',
      says: ({ name }) =>
        `The department has hidden your review of “${name}”, for the reason below. Only you still see it; you can take it back.`,
      action: 'See the entry',
    },
  },
} as const satisfies Record<string, Record<MailLocale, Words>>;

export type InitiativeTopic = keyof typeof initiativeMails;
