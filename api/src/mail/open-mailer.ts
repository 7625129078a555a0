import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { MailFailure, type OutgoingMail, type SendMail } from './mail.ts';

export type Mailer = { send: SendMail; close: () => void };

/** Below the fifteen seconds that PostgreSQL lets a transaction wait: the claim on the message must hold. */
const SEND_WITHIN_MS = 10_000;

/** What the server says to one mail alone; everything else would have met any other mail too. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE']);

const failureOf = (error: unknown): MailFailure => {
  const code = String((error instanceof Error && Reflect.get(error, 'code')) || 'unknown');
  const status = error instanceof Error ? Reflect.get(error, 'responseCode') : undefined;
  const reason = typeof status === 'number' ? `${code} ${status}` : code;
  return new MailFailure(aboutTheMail.has(code) ? 'refused' : 'unreachable', reason);
};

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
  const send = async ({ to, subject, text, messageId }: OutgoingMail): Promise<void> => {
    const recipient = { name: to.name ?? '', address: to.address };
    const headers = { 'Auto-Submitted': 'auto-generated' };
    try {
      await inTime(transport.sendMail({ from, to: recipient, subject, text, messageId, headers }));
    } catch (error) {
      throw error instanceof MailFailure ? error : failureOf(error);
    }
  };
  return { send, close: () => transport.close() };
};
