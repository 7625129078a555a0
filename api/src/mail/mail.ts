/** A calendar entry that the reader's program puts in, changes or takes out by itself. */
export type MailInvitation = {
  method: 'REQUEST' | 'CANCEL';
  /** The text of RFC 5545, from whoever the mail is sent by. */
  textFor: (organizer: { name: string; email: string }) => string;
};

export type OutgoingMail = {
  to: { name: string | null; address: string };
  /** Who reads it too: whom a stay was booked for. */
  cc?: { name: string; address: string };
  /** Where an answer goes, if not to us. */
  replyTo?: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  invitation?: MailInvitation;
  /** Several entries, to be taken over by hand: an invitation is about one. */
  calendarFile?: string;
  /** The same for the same mail, however often it is sent: the reader's program then shows it once. */
  messageId: string;
};

/** Resolves once the mail server has taken the mail over. @throws MailFailure */
export type SendMail = (mail: OutgoingMail) => Promise<void>;

/**
 * `refused`: this mail, for now. `bounced`: there is no such mailbox, and there will be none. `unreachable`: no mail
 * would have left at that moment.
 */
export type MailFailureKind = 'refused' | 'bounced' | 'unreachable';

/** Why a mail did not leave. Holds no address and no text. */
export class MailFailure extends Error {
  readonly kind: MailFailureKind;
  constructor(kind: MailFailureKind, reason: string) {
    super(reason);
    this.kind = kind;
  }
}
