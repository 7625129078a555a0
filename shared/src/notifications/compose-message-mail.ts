import { type Reader, written } from './compose-mail.ts';
import type { ComposedMail } from './mail-facts.ts';
import { mailLinks } from './mail-links.ts';

export type MessageFacts = {
  id: string;
  senderName: string;
  placeName: string;
  text: string;
  sharesAddress: boolean;
  isAnswer: boolean;
};

const words = {
  fr: {
    subject: ({ senderName, isAnswer }: MessageFacts) =>
      isAnswer ? `${senderName} vous a répondu` : `${senderName} vous écrit`,
    says: ({ senderName, placeName }: MessageFacts) =>
      `${senderName} vous écrit par les pages de ${placeName}\u00a0:`,
    action: 'Répondre, ou signaler ce message',
    shared: (name: string) =>
      `${name} a choisi de vous donner son adresse\u00a0: répondre à ce courriel lui écrit directement, et lui donne la vôtre.`,
    kept: 'Ni votre adresse ni la sienne n’ont été données. Répondez depuis la page ci-dessus\u00a0: ce courriel n’a pas de boîte de réponse. Pour ne plus recevoir de messages, décochez-les dans votre profil.',
  },
  en: {
    subject: ({ senderName, isAnswer }: MessageFacts) =>
      isAnswer ? `${senderName} has answered you` : `${senderName} writes to you`,
    says: ({ senderName, placeName }: MessageFacts) =>
      `${senderName} writes to you through the pages of ${placeName}:`,
    action: 'Answer, or report this message',
    shared: (name: string) =>
      `${name} has chosen to give you their address: answering this mail writes to them directly, and gives them yours.`,
    kept: 'Neither your address nor theirs was given. Answer from the page above: nobody reads answers to this mail. To get no more messages, switch them off in your profile.',
  },
} as const;

/** What one person wrote to another: their words are text, whatever they look like. */
export function composeMessageMail({ locale, name, origin }: Reader, facts: MessageFacts): ComposedMail {
  const { subject, says, action, shared, kept } = words[locale];
  return written({
    locale,
    name,
    subject: subject(facts),
    paragraphs: [says(facts), ...facts.text.split(/\s*\n\s*/)],
    rows: [],
    items: [],
    action: { label: action, href: mailLinks(origin, locale).message(facts.id) },
    note: facts.sharesAddress ? shared(facts.senderName) : kept,
  });
}
