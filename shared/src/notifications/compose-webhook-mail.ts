import { type Reader, written } from './compose-mail.ts';
import { colon } from './letter.ts';
import type { ComposedMail, MailLocale } from './mail-facts.ts';
import { mailLinks } from './mail-links.ts';

export type WebhookMailFacts = { placeName: string; placeSlug: string; host: string };

const words = {
  fr: {
    subject: 'un webhook ne répond plus',
    says: ({ host }) =>
      `Escale essaie depuis 24 heures de transmettre un message à ${host}, sans succès, et a renoncé à ce message. Les suivants partent encore, chacun pendant 24 heures. Le journal dit ce qui s’est passé et permet de tout renvoyer. Nous ne vous l’écrirons plus avant que cette adresse n’ait répondu à nouveau.`,
    action: 'Ouvrir le journal',
  },
  en: {
    subject: 'a webhook no longer answers',
    says: ({ host }) =>
      `For 24 hours Escale has tried to hand a message to ${host} without success, and has given that message up. Later ones are still sent, each for 24 hours. The log says what happened and lets you send everything again. You will not hear of it from us again before that address has answered.`,
    action: 'Open the log',
  },
} as const satisfies Record<
  MailLocale,
  { subject: string; says: (facts: WebhookMailFacts) => string; action: string }
>;

/** To those who run a place: one of its webhooks fails. The whole address stays out of it, it may hold a key. */
export function composeWebhookMail({ locale, name, origin }: Reader, facts: WebhookMailFacts): ComposedMail {
  const { subject, says, action } = words[locale];
  return written({
    locale,
    name,
    subject: `${facts.placeName}${colon[locale]}${subject}`,
    paragraphs: [says(facts)],
    rows: [],
    items: [],
    action: { label: action, href: mailLinks(origin, locale).webhooks(facts.placeSlug) },
    note: null,
  });
}
