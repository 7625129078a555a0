import type { MailLocale } from './mail-facts.ts';

export type CommunityFacts = {
  placeName: string;
  placeSlug: string;
  /** Of the entry that was decided on. */
  title: string;
  reason: string | null;
  waiting: number;
  reported: number;
};
type Words = { subject: string; says: (facts: CommunityFacts) => string; action: string };

const counted = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** What its author is told of an entry, and those who look after a place of what waits for them. */
export const communityMails = {
  'community.approved': {
    fr: {
      subject: 'votre annonce est publiée',
      says: ({ title, placeName }) =>
        `Votre annonce «\u00a0${title}\u00a0» est visible pour les personnes de ${placeName}. Vous pouvez la retirer quand vous voulez.`,
      action: 'Voir les annonces',
    },
    en: {
      subject: 'your entry is published',
      says: ({ title, placeName }) =>
        `Your entry “${title}” can be seen by the people of ${placeName}. You can take it back when you like.`,
      action: 'See the entries',
    },
  },
  'community.hidden': {
    fr: {
      subject: 'votre annonce n’est pas publiée',
      says: ({ title, placeName }) =>
        `L’équipe de ${placeName} ne montre pas votre annonce «\u00a0${title}\u00a0» aux autres. Vous seul la voyez encore, avec le motif ci-dessous\u00a0; vous pouvez en écrire une autre.`,
      action: 'Voir mes annonces',
    },
    en: {
      subject: 'your entry is not published',
      says: ({ title, placeName }) =>
        `The staff of ${placeName} do not show your entry “${title}” to others. Only you still see it, with the reason below; you can write another one.`,
      action: 'See my entries',
    },
  },
  'community.waiting': {
    fr: {
      subject: 'des annonces vous attendent',
      says: ({ waiting, reported }) =>
        `À ce moment\u00a0: ${counted(waiting, 'annonce à valider', 'annonces à valider')}, ${counted(reported, 'signalement à traiter', 'signalements à traiter')}. Ce message part une fois par jour au plus, tant que quelque chose attend.`,
      action: 'Ouvrir l’entraide du lieu',
    },
    en: {
      subject: 'entries wait for you',
      says: ({ waiting, reported }) =>
        `At this moment: ${counted(waiting, 'entry to approve', 'entries to approve')}, ${counted(reported, 'report to settle', 'reports to settle')}. This mail leaves once a day at most, as long as something waits.`,
      action: 'Open the community of the place',
    },
  },
} as const satisfies Record<string, Record<MailLocale, Words>>;

export type CommunityTopic = keyof typeof communityMails;
