import type { Problem, RouteContract, RouteInput, RouteOutput } from '@escale/shared/kernel';
import type { RequestEvent } from '@sveltejs/kit';
import { apiUrl, writingOrigin } from '#lib/server/environment.ts';
import { isFramed } from '#lib/server/framing.ts';
import { applySetCookies } from './apply-set-cookies.ts';
import { onlyAsks } from './only-asks.ts';
import { problemOf } from './problem-of.ts';
import { requestUrl } from './request-url.ts';
import { sharedAnswer } from './shared-answers.ts';

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };
/** `asVisitor`: the person themselves asks, not the page for something of its own, so the API may count them as a visit. */
export type CallOptions = { idempotencyKey?: string; asVisitor?: boolean };

export type Call = <R extends RouteContract>(
  route: R,
  input: RouteInput<R>,
  options?: CallOptions,
) => Promise<Answer<RouteOutput<R>>>;

const unreachable: Problem = {
  type: 'about:blank',
  title: 'API unreachable',
  status: 503,
  code: 'api-unreachable',
  detail: '',
  requestId: '',
};

/** How long what places tell of themselves and of their events may be told again: of what is free, nothing is ever kept. */
const FACTS_FRESH_MS = 2_000;
const asksForFree = /[?&](start|date)=/;

/**
 * Calls routes of the API on behalf of the person whose page is being made: their cookies go along. Somebody
 * without any is told what everybody is, so strangers who ask the same at the same time share the answer.
 */
export function callerFor(event: RequestEvent): Call {
  const ask = askerFor(event);
  return (route, input, options) => {
    const isStranger = cookiesOf(event).length === 0;
    if (!onlyAsks(route) || route.access !== 'public' || !isStranger) return ask(route, input, options);
    const url = requestUrl('', route.url, input);
    const isFacts = facts.has(route.schema.operationId) && !asksForFree.test(url);
    const { body } = input as { body?: unknown };
    const key = `${event.locals.lang} ${url} ${JSON.stringify(body)}`;
    return sharedAnswer(key, isFacts ? FACTS_FRESH_MS : 0, () => ask(route, input, options));
  };
}

const facts: ReadonlySet<string> = new Set([
  'readPlace',
  'listPlaces',
  'listEvents',
  'listPlans',
  'listInitiatives',
]);

/** On another site everybody is a stranger, whoever is signed in here: what is clicked there is not proof of a will. */
const cookiesOf = (event: RequestEvent) => (isFramed(event) ? [] : event.cookies.getAll());

/** What tells a person's browser from a program: both as they came, so that what names no language stays without one. */
function nameVisitor(headers: Headers, { headers: visitors }: Request): void {
  headers.set('user-agent', visitors.get('user-agent') ?? '');
  headers.set('accept-language', visitors.get('accept-language') ?? '');
}

function askerFor(event: RequestEvent): Call {
  return async (route, input, options = {}) => {
    const { body } = input as { body?: unknown };
    const headers = new Headers({ accept: 'application/json', origin: writingOrigin() });
    const cookies = cookiesOf(event).map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
    if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
    headers.set('x-forwarded-for', event.getClientAddress());
    headers.set('accept-language', event.locals.lang);
    if (options.asVisitor) nameVisitor(headers, event.request);
    const isFile = body instanceof Uint8Array;
    if (body !== undefined)
      headers.set('content-type', isFile ? 'application/octet-stream' : 'application/json');
    if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey);

    const response = await fetch(requestUrl(apiUrl(), route.url, input), {
      method: route.method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: isFile ? Uint8Array.from(body) : JSON.stringify(body) }),
    }).catch(() => null);
    if (!response) return { ok: false, problem: unreachable };
    applySetCookies(event.cookies, response.headers);
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    const value: unknown = response.status === 204 ? undefined : await response.json();
    // The API serialised this with the very schema that RouteOutput is derived from.
    return { ok: true, value: value as RouteOutput<typeof route> };
  };
}
