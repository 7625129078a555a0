import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { to: string[]; subject: string; messageId: string; text: string };

export type MailServer = {
  url: string;
  received: ReceivedMail[];
  /** Addresses that are answered 550 from now on. */
  refused: Set<string>;
  close: () => Promise<void>;
};

const headerOf = (head: string, name: string): string =>
  new RegExp(`^${name}:((?:.|\r\n[ \t])*)`, 'im')
    .exec(head)?.[1]
    ?.replaceAll(/\r\n[ \t]/g, ' ')
    .trim() ?? '';

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

/** RFC 2047, as far as a mail server for tests needs it. */
const encodedWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, word: string) => quotedPrintable(word.replaceAll('_', ' ')))
    .replaceAll(/=\?UTF-8\?B\?(.*?)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString());

const readMail = (raw: string, to: string[]): ReceivedMail => {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const encoding = headerOf(head, 'Content-Transfer-Encoding').toLowerCase();
  const text = body.join('\r\n\r\n');
  return {
    to,
    subject: encodedWords(headerOf(head, 'Subject')),
    messageId: headerOf(head, 'Message-ID'),
    text:
      encoding === 'base64'
        ? Buffer.from(text, 'base64').toString()
        : encoding === 'quoted-printable'
          ? quotedPrintable(text)
          : text,
  };
};

const refusal = () => Object.assign(new Error('no such mailbox'), { responseCode: 550 });

/** A real mail server on a real port, which keeps what it is given. */
export const openMailServer = async (): Promise<MailServer> => {
  const received: ReceivedMail[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(refused.has(address) ? refusal() : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push(readMail(Buffer.concat(parts).toString(), to));
        done();
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
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
