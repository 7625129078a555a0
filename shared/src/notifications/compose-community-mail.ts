import { type CommunityFacts, type CommunityTopic, communityMails } from './community-mails.ts';
import { type Reader, written } from './compose-mail.ts';
import { colon } from './letter.ts';
import type { ComposedMail } from './mail-facts.ts';
import { mailLinks } from './mail-links.ts';

const reasonLabel = { fr: 'Motif', en: 'Reason' } as const;

export function composeCommunityMail(
  topic: CommunityTopic,
  { locale, name, origin }: Reader,
  facts: CommunityFacts,
): ComposedMail {
  const { subject, says, action } = communityMails[topic][locale];
  const links = mailLinks(origin, locale);
  const { placeName, placeSlug, reason } = facts;
  const open = topic === 'community.waiting' ? links.communityDesk : links.community;
  return written({
    locale,
    name,
    subject: `${placeName}${colon[locale]}${subject}`,
    paragraphs: [says(facts)],
    rows: reason === null ? [] : [[reasonLabel[locale], reason]],
    items: [],
    action: { label: action, href: open(placeSlug) },
    note: null,
  });
}
