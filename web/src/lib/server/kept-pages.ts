import { randomBytes } from 'node:crypto';
import type { RouteContract, RouteInput } from '@escale/shared/kernel';
import type { RequestEvent } from '@sveltejs/kit';
import { LRUCache } from 'lru-cache';
import type { Answer, Call, CallOptions } from '../api/server/call.ts';
import { onlyAsks } from '../api/server/only-asks.ts';
import { now } from './clock.ts';

type Question = {
  ask: (call: Call) => Promise<Answer<unknown>>;
  answer: Answer<unknown>;
  canBeAskedAgain: boolean;
};
/** The page in pieces: between two of them stands the nonce that its policy allows. */
type Kept = { pieces: string[]; nonce: string; headers: [string, string][]; asked: Question[] };

const kept = new LRUCache<string, Kept>({ max: 100 });
const MINUTE_MS = 60_000;

/**
 * The page of a stranger is made of its address, of the answers to what it asked, and of the minute. So it is asked
 * again each time and made again only when an answer has changed: what is free is never shown on trust, and what a
 * page knows from elsewhere is at most a minute old.
 */
export async function keptPage(event: RequestEvent, make: () => Promise<Response>): Promise<Response> {
  const { request, route, isDataRequest, cookies, url } = event;
  const isPublic = route.id?.includes('(public)') === true;
  if (!isPublic || isDataRequest || request.method !== 'GET' || cookies.getAll().length > 0) return make();
  const key = `${Math.floor(now() / MINUTE_MS)} ${url.href}`;
  const known = kept.get(key);
  if (known && (await saysTheSame(known.asked, event.locals.call))) return again(known);
  const asked = listen(event);
  const response = await make();
  if (asked.length > 0) await keep(key, response, asked);
  return response;
}

/** Notes what the page asks while it is made. */
function listen({ locals }: RequestEvent): Question[] {
  const asked: Question[] = [];
  const { call } = locals;
  const listening = async <R extends RouteContract>(
    contract: R,
    input: RouteInput<R>,
    options?: CallOptions,
  ) => {
    const ask = (asker: Call) => asker(contract, input, options);
    const answer = await call(contract, input, options);
    asked.push({ ask, answer, canBeAskedAgain: onlyAsks(contract) });
    return answer;
  };
  locals.call = listening satisfies Call;
  return asked;
}

async function saysTheSame(asked: readonly Question[], call: Call): Promise<boolean> {
  const answers = await Promise.all(asked.map(({ ask }) => ask(call)));
  return asked.every(({ answer }, i) => {
    const anew = answers[i];
    return anew === answer || (anew !== undefined && content(anew) === content(answer));
  });
}

/** Of a refusal its code: its request has an id of its own. */
const content = (answer: Answer<unknown>) => JSON.stringify(answer.ok ? answer.value : answer.problem.code);

async function keep(key: string, response: Response, asked: Question[]): Promise<void> {
  const policy = response.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const isWhole = response.status === 200 && response.headers.has('etag');
  const isSecret =
    response.headers.has('set-cookie') || /no-store/.test(response.headers.get('cache-control') ?? '');
  if (!nonce || !isWhole || isSecret || !asked.every(({ canBeAskedAgain }) => canBeAskedAgain)) return;
  const pieces = (await response.clone().text()).split(nonce);
  // The tag is that of the page with its old nonce.
  const headers = [...response.headers].filter(([name]) => name !== 'etag');
  kept.set(key, { pieces, nonce, headers, asked });
}

function again({ pieces, nonce, headers }: Kept): Response {
  const fresh = randomBytes(16).toString('base64');
  const renewed = headers.map(([name, value]): [string, string] => [name, value.replaceAll(nonce, fresh)]);
  return new Response(pieces.join(fresh), { headers: renewed });
}
