import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { Refused } from '../refused.ts';

export const ACCESS_COOKIE = 'escale_access';
export const REFRESH_COOKIE = 'escale_refresh';
export const ACCESS_SECONDS = 600;
export const SESSION_DAYS = 30;

/** Constants, never derived from the address: a token of one deployment's test name works behind its real one. */
export const jwtOptions = (secret: string) => ({
  secret,
  cookie: { cookieName: ACCESS_COOKIE, signed: false },
  sign: { algorithm: 'HS256' as const, iss: 'escale', aud: 'escale-api', expiresIn: ACCESS_SECONDS },
  verify: {
    algorithms: ['HS256' as const],
    allowedIss: 'escale',
    allowedAud: 'escale-api',
    // Without this a claim that is left out is a claim that is not checked.
    requiredClaims: ['iss', 'aud', 'exp', 'sid'],
  },
});

const sessionIdShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The session that a request's token speaks for; null when there is none that holds. */
export const readSessionId = async (request: FastifyRequest): Promise<string | null> => {
  try {
    const claims = await request.jwtVerify<{ sid?: unknown }>();
    return typeof claims.sid === 'string' && sessionIdShape.test(claims.sid) ? claims.sid : null;
  } catch {
    return null;
  }
};

/** Only this scheme takes the cookie's place as proof of who asks; any other header leaves the cookie in force. */
const carriesBearer = ({ headers }: FastifyRequest): boolean => /^bearer /i.test(headers.authorization ?? '');

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Browsers say where a write comes from, in Origin and Sec-Fetch-Site; a program that says neither is not a
 * browser, and no page can make a browser leave both out.
 */
const isOwnOrigin = ({ headers, host }: FastifyRequest, publicOrigin: string | null): boolean => {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (origin === undefined) return site === undefined || site === 'same-origin';
  if (publicOrigin !== null) return origin === publicOrigin;
  return URL.canParse(origin) && new URL(origin).host === host;
};

/** A write whose right comes from a cookie must come from our own pages (OWASP: verify the origin). */
export const checkOriginOfCookieWrites = (app: App, publicOrigin: string | null): void => {
  app.addHook('onRequest', async (request) => {
    if (!writes.has(request.method) || carriesBearer(request)) return;
    const carriesCookie = request.cookies[ACCESS_COOKIE] ?? request.cookies[REFRESH_COOKIE];
    if (carriesCookie !== undefined && !isOwnOrigin(request, publicOrigin))
      throw new Refused({ code: 'wrong-origin' });
  });
};

export type SessionCookies = { accessToken: string; refreshToken: string };

/** Path `/`, because the pages themselves are rendered with the session. */
export const setSessionCookies = (reply: FastifyReply, tokens: SessionCookies, isSecure: boolean): void => {
  const shared = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: isSecure };
  reply.setCookie(ACCESS_COOKIE, tokens.accessToken, { ...shared, maxAge: ACCESS_SECONDS });
  reply.setCookie(REFRESH_COOKIE, tokens.refreshToken, { ...shared, maxAge: SESSION_DAYS * 86_400 });
};

export const clearSessionCookies = (reply: FastifyReply): void => {
  reply.clearCookie(ACCESS_COOKIE, { path: '/' });
  reply.clearCookie(REFRESH_COOKIE, { path: '/' });
};
