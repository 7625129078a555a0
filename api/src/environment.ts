import { join } from 'node:path';

export type Environment = {
  port: number;
  host: string;
  databaseUrl: string | null;
  dataFolder: string;
  seed: 'demo' | 'reference' | 'none' | null;
  now: number | null;
  jwtSecret: string | null;
  rateLimit: number;
  smtpUrl: string | null;
  mailFrom: string;
  /** Whose tiles lie below the map; the pages read the same variables. Null: our own outlines alone. */
  mapTiles: { url: string; attribution: string } | null;
  publicOrigin: string | null;
  isProduction: boolean;
  trustUnsafeDatabase: boolean;
  /** Webhooks may go to this very machine, over http too: for trying them out. */
  webhooksToLocalhost: boolean;
  logLevel: string;
};

/** A setting that cannot be used; its message is the one sentence the operator reads. */
export class WrongSetting extends Error {}

type Variables = Record<string, string | undefined>;

const wholeNumber = (name: string, text: string, lowest: number, highest: number): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < lowest || value > highest)
    throw new WrongSetting(`${name} is "${text}"; it must be a whole number from ${lowest} to ${highest}.`);
  return value;
};

const word = <const W extends string>(name: string, text: string, words: readonly W[]): W => {
  const found = words.find((candidate) => candidate === text);
  if (!found) throw new WrongSetting(`${name} is "${text}"; it must be one of ${words.join(', ')}.`);
  return found;
};

const address = (name: string, text: string, protocols: readonly string[]): string => {
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    throw new WrongSetting(`${name} is not an address that begins with ${protocols.join(' or ')}//.`);
  return text;
};

const clockOf = (text: string | undefined, isProduction: boolean): number | null => {
  if (text === undefined) return null;
  if (isProduction)
    throw new WrongSetting('ESCALE_NOW is for tests only and refused in production; unset it.');
  const instant = Date.parse(text);
  if (Number.isNaN(instant) || !/(Z|[+-]\d{2}:\d{2})$/.test(text))
    throw new WrongSetting(
      `ESCALE_NOW is "${text}"; it must be an instant such as 2026-11-23T09:00:00+01:00.`,
    );
  return instant;
};

const secretOf = (text: string | undefined, isProduction: boolean): string | null => {
  if (text === undefined && isProduction)
    throw new WrongSetting('JWT_SECRET is not set; in production it must hold at least 32 characters.');
  if (text !== undefined && text.length < 32)
    throw new WrongSetting('JWT_SECRET is too short; it must hold at least 32 characters.');
  return text ?? null;
};

const localhostOf = (text: string | undefined, isProduction: boolean): boolean => {
  if (text === 'yes' && isProduction)
    throw new WrongSetting(
      'ESCALE_WEBHOOKS_TO_LOCALHOST is for trying out and refused in production; unset it.',
    );
  return text === 'yes';
};

/** Who mails come from: what is set, else an address at the host that people know. */
const senderOf = (text: string | undefined, publicOrigin: string | null): string => {
  if (text !== undefined && !/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(text))
    throw new WrongSetting('MAIL_FROM is not an address such as Escale <bonjour@example.org>.');
  const host = publicOrigin === null ? 'escale.invalid' : new URL(publicOrigin).hostname;
  return text ?? `Escale <no-reply@${host}>`;
};

/** A raster map and whose it is: its terms ask for both, so one without the other is a mistake. */
const mapTilesOf = (url: string | undefined, attribution: string | undefined): Environment['mapTiles'] => {
  if (url === undefined) return null;
  const tile = url.replace(/\{[zxy]\}/g, '1');
  const isTemplate = ['{z}', '{x}', '{y}'].every((part) => url.includes(part));
  if (!isTemplate || !URL.canParse(tile) || !/^https?:\/\/[^{}@\s]+$/.test(tile))
    throw new WrongSetting(
      'ESCALE_MAP_STYLE_URL is not an address of map tiles such as https://tiles.example.org/{z}/{x}/{y}.png.',
    );
  if (attribution === undefined)
    throw new WrongSetting(
      'ESCALE_MAP_ATTRIBUTION is not set; with ESCALE_MAP_STYLE_URL it must say whose map it is.',
    );
  return { url, attribution };
};

/**
 * Reads API.md's configuration; an empty variable counts as unset.
 * @throws WrongSetting with one sentence that names the variable and what it must be.
 */
export const readEnvironment = (variables: Variables, root = process.cwd()): Environment => {
  const read = (name: string) => variables[name]?.trim() || undefined;
  const isProduction = read('NODE_ENV') === 'production';
  const databaseUrl = read('DATABASE_URL');
  const smtpUrl = read('SMTP_URL');
  const givenOrigin = read('PUBLIC_ORIGIN');
  const publicOrigin = givenOrigin
    ? new URL(address('PUBLIC_ORIGIN', givenOrigin, ['http:', 'https:'])).origin
    : null;
  const seed = read('ESCALE_SEED');
  return {
    port: wholeNumber('PORT', read('PORT') ?? '3000', 0, 65_535),
    host: read('HOST') ?? '127.0.0.1',
    databaseUrl: databaseUrl ? address('DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:']) : null,
    dataFolder: read('ESCALE_DATA_DIR') ?? join(root, '.escale'),
    seed: seed ? word('ESCALE_SEED', seed, ['demo', 'reference', 'none']) : null,
    now: clockOf(read('ESCALE_NOW'), isProduction),
    jwtSecret: secretOf(read('JWT_SECRET'), isProduction),
    rateLimit: wholeNumber('ESCALE_RATE_LIMIT', read('ESCALE_RATE_LIMIT') ?? '600', 0, 1_000_000),
    smtpUrl: smtpUrl ? address('SMTP_URL', smtpUrl, ['smtp:', 'smtps:']) : null,
    mailFrom: senderOf(read('MAIL_FROM'), publicOrigin),
    mapTiles: mapTilesOf(read('ESCALE_MAP_STYLE_URL'), read('ESCALE_MAP_ATTRIBUTION')),
    publicOrigin,
    isProduction,
    trustUnsafeDatabase: read('ESCALE_TRUST_UNSAFE_DATABASE') === 'yes',
    webhooksToLocalhost: localhostOf(read('ESCALE_WEBHOOKS_TO_LOCALHOST'), isProduction),
    logLevel: word('LOG_LEVEL', read('LOG_LEVEL') ?? 'warn', [
      'fatal',
      'error',
      'warn',
      'info',
      'debug',
      'silent',
    ]),
  };
};
