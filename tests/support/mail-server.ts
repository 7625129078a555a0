import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** `method` is the one that the part's own header names. */
export type ReceivedFile = {
  contentType: string;
  filename: string | null;
  method: string | null;
  text: string;
};

export type ReceivedMail = {
  to: string[];
  from: string;
  subject: string;
  messageId: string;
  text: string;
  html: string;
  files: ReceivedFile[];
  raw: string;
};

export type MailServer = {
  url: string;
  received: ReceivedMail[];
  /** Addresses that are answered 550 from now on: there is no such mailbox. */
  refused: Set<string>;
  /** Addresses that are answered 451 from now on: try again later. */
  deferred: Set<string>;
  /** Addresses that are answered 550 5.7.1 from now on: this server may not send there. */
  policy: Set<string>;
  close: () => Promise<void>;
};

const readMail = async (raw: Buffer, to: string[]): Promise<ReceivedMail> => {
  const mail = await simpleParser(raw);
  return {
    to,
    from: mail.from?.value[0]?.address ?? '',
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    // Parsed text ends with a line feed of the parser's own.
    text: (mail.text ?? '').trimEnd(),
    html: typeof mail.html === 'string' ? mail.html : '',
    files: mail.attachments.map(({ contentType, filename, headers, content }) => ({
      contentType,
      filename: filename ?? null,
      method: methodOf(headers.get('content-type')),
      text: content.toString(),
    })),
    raw: raw.toString(),
  };
};

const methodOf = (header: unknown): string | null => {
  const params: unknown = Object(header).params;
  const method: unknown = Object(params).method;
  return typeof method === 'string' ? method : null;
};

const answer = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

/** A real mail server on a real port, which keeps what it is given, and shows it to `seen` before it says yes. */
export const openMailServer = async (
  seen: (mail: ReceivedMail) => void = () => undefined,
): Promise<MailServer> => {
  const received: ReceivedMail[] = [];
  const refused = new Set<string>();
  const deferred = new Set<string>();
  const policy = new Set<string>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      if (refused.has(address)) done(answer(550, '5.1.1 no such mailbox'));
      else if (policy.has(address)) done(answer(550, '5.7.1 relaying denied'));
      else done(deferred.has(address) ? answer(451, 'try again later') : null);
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        readMail(Buffer.concat(parts), to).then((mail) => {
          received.push(mail);
          seen(mail);
          done();
        }, done);
      });
    },
  });
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = listening.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refused,
    deferred,
    policy,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
