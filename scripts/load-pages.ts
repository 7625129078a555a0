import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.ts';

type Handler = (...args: [...Parameters<RequestListener>, next: () => void]) => void;

/**
 * The built pages as a request listener. adapter-node takes every request for https unless a header says
 * otherwise, and then refuses forms that were posted over http; so the header is always there.
 */
export async function loadPages(publicOrigin: string | null): Promise<RequestListener> {
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
  // A picture of 10 MB, which the API takes, and what a form adds to it.
  process.env.BODY_SIZE_LIMIT = '11M';
  if (publicOrigin) process.env.ORIGIN = publicOrigin;
  const built: { handler: Handler } = await import(pathToFileURL(join(root, 'web/build/handler.js')).href);
  return (request, response) => {
    request.headers['x-forwarded-proto'] ??= 'http';
    built.handler(request, response, () => response.writeHead(404).end());
  };
}
