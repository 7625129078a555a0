import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';

/** What was typed into the form of a stay, kept while its person signs in and comes back. */
export type Draft = Record<string, string>;

const cookie = 'escale_draft';
/** Browsers keep cookies of up to 4096 bytes. */
const MOST_CHARACTERS = 3_800;
const HALF_AN_HOUR = 1_800;

type At = Pick<RequestEvent, 'cookies' | 'url'>;

/** In a cookie of this very page that no script reads: an address would be logged and shared. */
export function keepDraft({ cookies, url }: At, draft: Draft): void {
  const typed = Object.entries(draft).filter(([, text]) => text !== '');
  if (typed.length === 0) return;
  const value = deflateRawSync(JSON.stringify(Object.fromEntries(typed))).toString('base64url');
  if (value.length > MOST_CHARACTERS) return;
  cookies.set(cookie, value, {
    path: url.pathname,
    maxAge: HALF_AN_HOUR,
    secure: url.protocol === 'https:',
  });
}

export function readDraft({ cookies }: Pick<At, 'cookies'>): Draft {
  const value = cookies.get(cookie);
  if (!value) return {};
  try {
    const kept: unknown = JSON.parse(inflateRawSync(Buffer.from(value, 'base64url')).toString());
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, text]) => typeof text === 'string'));
  } catch {
    return {};
  }
}

export function dropDraft({ cookies, url }: At): void {
  if (cookies.get(cookie)) cookies.delete(cookie, { path: url.pathname });
}
