import { type Reader, written } from './compose-mail.ts';
import { type InitiativeFacts, type InitiativeTopic, initiativeMails } from './initiative-mails.ts';
import type { ComposedMail } from './mail-facts.ts';
import { mailLinks } from './mail-links.ts';

const reasonLabel = { fr: 'Motif', en: 'Reason' } as const;

export function composeInitiativeMail(
  topic: InitiativeTopic,
  { locale, name, origin }: Reader,
  facts: InitiativeFacts,
): ComposedMail {
  const { subject, says, action } = initiativeMails[topic][locale];
  const links = mailLinks(origin, locale);
  const { reason, initiativeId } = facts;
  const href = topic === 'initiative.refused' ? links.contributions() : links.initiative(initiativeId);
  return written({
    locale,
    name,
    subject,
    paragraphs: [says(facts)],
    rows: reason === null ? [] : [[reasonLabel[locale], reason]],
    items: [],
    action: { label: action, href },
    note: null,
  });
}
