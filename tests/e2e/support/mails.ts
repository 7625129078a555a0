import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

export type Mail = { subject: string; text: string; files: { contentType: string; text: string }[] };

const folder = process.env.ESCALE_JOURNEYS_MAILS ?? '';

const mailsTo = (address: string): Mail[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`${address}.`) && name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

/** The mail to somebody that is meant; whoever waits for a link looks for some seconds, not for a minute. */
export async function mailTo(address: string, isMeant: (mail: Mail) => boolean): Promise<Mail> {
  const found = () => mailsTo(address).find(isMeant);
  await expect.poll(found, { message: `a mail to ${address}`, timeout: 10_000 }).toBeDefined();
  return found() ?? { subject: '', text: '', files: [] };
}

/** With the stay as a file for the calendar. */
export const hasEntry = ({ files }: Mail): boolean => files.some(({ text }) => text.includes('BEGIN:VEVENT'));

/** What the link in a mail opens, on the server of the journeys. */
export function linkIn({ text }: Mail, path: RegExp): string {
  const [address = ''] = (text.match(/https?:\/\/\S+/g) ?? []).filter((one) => path.test(one));
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}
