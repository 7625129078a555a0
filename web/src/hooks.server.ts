import type { Handle } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import { langOf } from '#lib/messages/lang.ts';
import { securityHeaders } from '#lib/server/security-headers.ts';

const language: Handle = ({ event, resolve }) => {
  event.locals.lang = langOf(event.url.pathname);
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('<html lang="fr">', `<html lang="${event.locals.lang}">`),
    preload: ({ type, path }) =>
      type === 'js' || type === 'css' || (type === 'font' && /-latin-(opsz|wght)-normal/.test(path)),
  });
};

const session: Handle = ({ event, resolve }) => {
  event.locals.member = null;
  return resolve(event);
};

const security: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  for (const [name, value] of securityHeaders) response.headers.set(name, value);
  return response;
};

export const handle = sequence(security, language, session);
