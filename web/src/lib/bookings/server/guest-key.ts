import type { Cookies } from '@sveltejs/kit';

const cookie = 'escale_guest';
const NINETY_DAYS = 7_776_000;

/** The secret of the mailed link leaves the address for a cookie of its page: no history, log or referrer keeps it. */
export function keepGuestKey(cookies: Cookies, url: URL, secret: string): void {
  cookies.set(cookie, secret, {
    path: url.pathname,
    maxAge: NINETY_DAYS,
    secure: url.protocol === 'https:',
  });
}

export function readGuestKey(cookies: Cookies): string | null {
  const secret = cookies.get(cookie) ?? '';
  return /^[\w-]{20,100}$/.test(secret) ? secret : null;
}
