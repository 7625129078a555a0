import { lookup } from 'node:dns/promises';
import { type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { isOwnMachine, type WebhookFailure } from '@escale/shared/webhooks';
import { isPublicAddress } from './is-public-address.ts';
import type { Outside, Posted, Posting } from './outside.ts';
import { readAnswer } from './read-answer.ts';

export type OutsideOptions = {
  allowsLocalhost?: boolean;
  /** All addresses of a name. */
  resolve?: (name: string) => Promise<readonly { address: string; family: number }[]>;
  timeoutMs?: number;
};

class Unreachable extends Error {
  readonly failure: WebhookFailure;
  constructor(failure: WebhookFailure) {
    super(failure);
    this.failure = failure;
  }
}

const resolveAll = (name: string) => lookup(name, { all: true });

/** The name of a URL as the resolver and TLS take it: IPv6 stands in brackets there. */
const nameOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

const failureOf = (error: unknown, isLate: boolean): WebhookFailure => {
  if (error instanceof Unreachable) return error.failure;
  if (isLate) return 'too-slow';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/.test(code) ? 'certificate' : 'no-connection';
};

/**
 * Opens the way out. A name is resolved once for each message and the connection made to that very address, so that it
 * can not lead elsewhere between the look and the step (DNS rebinding); one address inside refuses them all.
 */
export const openOutside = ({
  allowsLocalhost = false,
  resolve = resolveAll,
  timeoutMs = 10_000,
}: OutsideOptions = {}): Outside => {
  const addressesOf = async (url: URL): Promise<readonly { address: string; family: number }[]> => {
    const name = nameOf(url);
    const family = isIP(name);
    if (family !== 0) return [{ address: name, family }];
    return resolve(name).catch(() => []);
  };
  const isInside = (url: URL, addresses: readonly { address: string }[]): boolean =>
    !(allowsLocalhost && isOwnMachine(url)) && addresses.some(({ address }) => !isPublicAddress(address));

  const pin = async (url: URL, signal: AbortSignal): Promise<string> => {
    const addresses = await Promise.race([addressesOf(url), aborted(signal)]);
    if (isInside(url, addresses)) throw new Unreachable('inside');
    // Not every machine has a way out by IPv6.
    const [first] = addresses.toSorted((a, b) => a.family - b.family);
    if (!first) throw new Unreachable('name-unknown');
    return first.address;
  };

  const post = async ({ url: text, headers, body }: Posting): Promise<Posted> => {
    const begun = performance.now();
    const signal = AbortSignal.timeout(timeoutMs);
    const told = (outcome: Omit<Posted, 'durationMs'>): Posted => ({
      ...outcome,
      durationMs: Math.round(performance.now() - begun),
    });
    try {
      const url = new URL(text);
      if (url.protocol !== 'https:' && !(allowsLocalhost && isOwnMachine(url)))
        throw new Unreachable('inside');
      const request = connect(url, await pin(url, signal), headers, signal);
      return told(await readAnswer(request, body));
    } catch (error) {
      const failure = failureOf(error, signal.aborted);
      return told({ statusCode: null, failure, response: null, pauseMs: 0 });
    }
  };
  // Whoever writes an address down does not wait for a resolver that is silent; it is looked at again before use.
  const leadsInside = async (url: URL) =>
    isInside(url, await Promise.race([addressesOf(url), wait(3_000, [], { ref: false })]));
  return { post, leadsInside, allowsLocalhost };
};

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

/** A connection of its own each time, to the address that was looked at; TLS asks for the name all the same. */
const connect = (
  url: URL,
  host: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): ClientRequest => {
  const isSecure = url.protocol === 'https:';
  const name = nameOf(url);
  return (isSecure ? requestHttps : requestHttp)({
    host,
    port: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port),
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    headers: { ...headers, host: url.host },
    agent: false,
    signal,
    ...(isSecure && isIP(name) === 0 && { servername: name }),
  });
};
