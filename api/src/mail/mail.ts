export type OutgoingMail = {
  to: { name: string | null; address: string };
  subject: string;
  text: string;
  /** The same for the same mail, however often it is sent: the reader's program then shows it once. */
  messageId: string;
};

/** Resolves once the mail server has taken the mail over. @throws MailFailure */
export type SendMail = (mail: OutgoingMail) => Promise<void>;

/** Why a mail did not leave. `unreachable`: no mail would have left at that moment. Holds no address and no text. */
export class MailFailure extends Error {
  readonly kind: 'refused' | 'unreachable';
  constructor(kind: 'refused' | 'unreachable', reason: string) {
    super(reason);
    this.kind = kind;
  }
}
