import { type Handle, type HandleServerError, sequence } from '@sveltejs/kit/hooks';
import { callerFor } from '#lib/api/server/call.ts';
import { hasSession, memberOf } from '#lib/auth/server/session.ts';
import { langOf } from '#lib/messages/lang.ts';
import { compressed } from '#lib/server/compressed.ts';
import { isFramed, withFrameAncestors } from '#lib/server/framing.ts';
import { keptPage } from '#lib/server/kept-pages.ts';
import { linkedStyles } from '#lib/server/linked-styles.ts';
import { securityHeaders, withMapOrigin } from '#lib/server/security-headers.ts';

const security: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  for (const [name, value] of securityHeaders) response.headers.set(name, value);
  const policy = response.headers.get('content-security-policy');
  if (policy) response.headers.set('content-security-policy', withMapOrigin(policy));
  withFrameAncestors(event, response);
  return response;
};

const language: Handle = ({ event, resolve }) => {
  const { locals, url, cookies } = event;
  const isFirstVisit = cookies.getAll().length === 0;
  locals.lang = langOf(url.pathname);
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const page = html.replace('<html lang="fr">', `<html lang="${locals.lang}">`);
      return isFirstVisit ? page : linkedStyles(page);
    },
    preload: ({ type, path }) =>
      type === 'js' || type === 'css' || (type === 'font' && /-latin-(opsz|wght)-normal/.test(path)),
  });
};

const session: Handle = async ({ event, resolve }) => {
  event.locals.call = callerFor(event);
  event.locals.member = isFramed(event) ? null : await memberOf(event);
  const response = await resolve(event);
  // A page that knows who reads it must not be kept by anything in between.
  if (event.locals.member) response.headers.set('cache-control', 'private, no-store');
  // For whom the page is: a phone that keeps it must not show it to the next person (src/service-worker).
  const person = event.locals.member?.id ?? (hasSession(event) ? null : 'none');
  if (person !== null) response.headers.set('x-escale-person', person);
  return response;
};

/** Only what strangers see: nothing secret is in it that the length of a page could give away (BREACH). */
const compression: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  if (event.cookies.getAll().length > 0) return response;
  return compressed(response, event.request.headers.get('accept-encoding'));
};

const keeping: Handle = ({ event, resolve }) => keptPage(event, async () => resolve(event));

export const handle = sequence(compression, security, language, session, keeping);

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'unknown') console.error(JSON.stringify({ path: event.route.id, error: String(error) }));
};
