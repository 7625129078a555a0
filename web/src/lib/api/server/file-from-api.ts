import { error, type RequestEvent } from '@sveltejs/kit';
import { apiUrl } from '#lib/server/environment.ts';
import { problemOf } from './problem-of.ts';

const handedOn = ['content-type', 'content-disposition'];

/**
 * A file that the API makes, handed on as it stands. Through the pages rather than straight from the API, because they
 * renew the session of somebody who has looked at one of them for a while.
 */
export async function fileFromApi(event: RequestEvent, path: string): Promise<Response> {
  const cookies = event.cookies.getAll().map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  const headers = { cookie: cookies.join('; '), 'x-forwarded-for': event.getClientAddress() };
  const answer = await fetch(`${apiUrl()}${path}`, { headers, redirect: 'manual' }).catch(() => null);
  if (!answer) error(503, { message: 'api-unreachable', reference: '' });
  if (!answer.ok) {
    const { code, requestId } = await problemOf(answer);
    error(answer.status, { message: code, reference: requestId });
  }
  const kept = handedOn.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return new Response(answer.body, { headers: Object.fromEntries(kept) });
}
