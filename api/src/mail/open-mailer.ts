import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { MailFailure, type OutgoingMail, type SendMail } from './mail.ts';

export type Mailer = { send: SendMail; close: () => void };

/** Below the fifteen seconds that PostgreSQL lets a transaction wait: the claim on the message must hold. */
const SEND_WITHIN_MS = 10_000;

/** What the server says to one mail alone; everything else would have met any other mail too. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE']);

const factOf = (error: unknown, name: string): string | number | null => {
  const fact: unknown = error instanceof Error ? Reflect.get(error, name) : null;
  return typeof fact === 'string' || typeof fact === 'number' ? fact : null;
};

/**
 * RFC 5321, 4.2.3: 550, 551 and 553 to a recipient are about the mailbox, for good. 5.7.x (RFC 3463) is a policy, of
 * which our own server may be the cause: with it every mail would be given up because of one setting.
 */
const isBounce = (error: unknown): boolean =>
  factOf(error, 'command') === 'RCPT TO' &&
  [550, 551, 553].includes(Number(factOf(error, 'responseCode'))) &&
  !/^\d{3}[ -]5\.7\./.test(String(factOf(error, 'response')));

const failureOf = (error: unknown): MailFailure => {
  const code = String(factOf(error, 'code') ?? 'unknown');
  const status = factOf(error, 'responseCode');
  const reason = status === null ? code : `${code} ${status}`;
  if (isBounce(error)) return new MailFailure('bounced', reason);
  return new MailFailure(aboutTheMail.has(code) ? 'refused' : 'unreachable', reason);
};

/** Who mails come from, as a calendar names the organizer. */
const organizerOf = (from: string): { name: string; email: string } => {
  const [, name = '', email = from] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name: name || 'Escale', email };
};

/** As an alternative and as a file: programs differ in which of the two they look at. */
const calendarParts = ({ invitation, calendarFile }: OutgoingMail, from: string) => ({
  ...(invitation && {
    icalEvent: {
      method: invitation.method,
      filename: 'invite.ics',
      content: invitation.textFor(organizerOf(from)),
    },
  }),
  ...(calendarFile !== undefined && {
    attachments: [
      {
        filename: 'escale.ics',
        content: calendarFile,
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      },
    ],
  }),
});

const inTime = async (work: Promise<unknown>): Promise<void> => {
  const timer = new AbortController();
  const tooLate = wait(SEND_WITHIN_MS, undefined, { signal: timer.signal }).then(() => {
    throw new MailFailure('unreachable', 'too slow');
  });
  try {
    await Promise.race([work, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    timer.abort();
  }
};

/** Keeps a few connections to the mail server; opens none before the first mail. */
export const openMailer = ({ smtpUrl, from }: { smtpUrl: string; from: string }): Mailer => {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 8_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const send = async (mail: OutgoingMail): Promise<void> => {
    const { to, cc, replyTo, subject, text, html, messageId } = mail;
    const recipient = { name: to.name ?? '', address: to.address };
    const headers = { 'Auto-Submitted': 'auto-generated' };
    const parts = { subject, text, html, messageId, headers, ...calendarParts(mail, from) };
    try {
      await inTime(
        transport.sendMail({ from, to: recipient, ...(cc && { cc }), ...(replyTo && { replyTo }), ...parts }),
      );
    } catch (error) {
      throw error instanceof MailFailure ? error : failureOf(error);
    }
  };
  return { send, close: () => transport.close() };
};
