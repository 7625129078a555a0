import type { ClientRequest, IncomingMessage } from 'node:http';
import { retryAfterMs, type WebhookFailure } from '@escale/shared/webhooks';

/** What is kept of an answer, and all that is read of it. */
const KEPT_BYTES = 1_024;

const failureOf = (status: number): WebhookFailure | null => {
  if (status >= 200 && status < 300) return null;
  // Nobody is followed: where it leads is not the address that the place has written down.
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
};

const beginningOf = async (answer: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer) {
    const chunk = Buffer.from(part);
    parts.push(chunk);
    bytes += chunk.length;
    if (bytes >= KEPT_BYTES) break;
  }
  // PostgreSQL keeps no zero byte, and what is cut through its middle is no letter any more.
  return Buffer.concat(parts)
    .subarray(0, KEPT_BYTES)
    .toString('utf8')
    .replaceAll('\0', '')
    .replace(/\uFFFD+$/, '');
};

/** Sends the body and reads the beginning of what is answered; an answer that breaks off counts by its status. */
export const readAnswer = async (request: ClientRequest, body: string) => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', reject);
    request.end(body);
  });
  const statusCode = answer.statusCode ?? 0;
  const response = await beginningOf(answer).catch(() => null);
  request.destroy();
  // Real clock: a date in it is the receiver's.
  const pauseMs = retryAfterMs(statusCode, answer.headers['retry-after'], Date.now());
  return { statusCode, failure: failureOf(statusCode), response, pauseMs };
};
