import {
  type EndpointKey,
  leaseEndpoint,
  noteWorking,
  readLeaving,
  returnEndpoint,
  writeAttempt,
} from '@escale/db/webhooks';
import { webhookBody } from '@escale/shared/webhooks';
import type { Ports } from '../ports.ts';
import { signWebhook } from './sign-webhook.ts';
import { tellOfFailure } from './tell-of-failure.ts';

/** How long one run goes on; the queue expects it back within two minutes. */
const RUN_MS = 40_000;
/** So long one endpoint is spoken to without a break; with one answer that does not come, still less than its lease. */
const TURN_MS = 20_000;
/** Endpoints at once: no connection to the database is held while they think. */
const LANES = 4;

/** One that gave no answer at all is left alone so long. */
const SILENCE_MS = 30_000;

const noAnswer = new Set(['name-unknown', 'too-slow', 'certificate', 'no-connection', 'inside']);

/** `pauseMs`: so long the endpoint is left alone now. */
type Turn = { sent: number; pauseMs: number; goesOn: boolean };

/** The next message of an endpoint, if one may leave. */
const sendNext = async (ports: Ports, endpoint: EndpointKey): Promise<Turn> => {
  const { database, outside } = ports;
  const message = await readLeaving(database, endpoint);
  if (!message) return { sent: 0, pauseMs: 0, goesOn: false };
  const { id, url, secrets, includesPerson } = message;
  const body = webhookBody(message);
  const headers = { 'content-type': 'application/json', 'user-agent': 'Escale-Webhooks/1' };
  // Real clock: the receiver compares it with theirs.
  const signed = signWebhook({ id, body, at: new Date() }, secrets);
  const posted = await outside.post({ url, body, headers: { ...headers, ...signed } });
  const response = includesPerson ? null : posted.response;
  const attempt = { ...posted, placeId: endpoint.placeId, messageId: id, response };
  const state = await writeAttempt(database, attempt);
  if (state === 'delivered') await noteWorking(database, endpoint);
  if (state === 'failed') await tellOfFailure(ports, endpoint);
  const isSilent = posted.failure !== null && noAnswer.has(posted.failure);
  const pauseMs = isSilent ? SILENCE_MS : posted.pauseMs;
  return { sent: state === 'delivered' ? 1 : 0, pauseMs, goesOn: pauseMs === 0 };
};

const takeTurn = async (ports: Ports, endpoint: EndpointKey, mayGoOn: () => boolean): Promise<number> => {
  const begun = performance.now();
  let sent = 0;
  let turn: Turn = { sent: 0, pauseMs: 0, goesOn: true };
  while (turn.goesOn && mayGoOn() && performance.now() - begun < TURN_MS) {
    turn = await sendNext(ports, endpoint);
    sent += turn.sent;
  }
  await returnEndpoint(ports.database, endpoint, turn);
  return sent;
};

const lane = async (ports: Ports, mayGoOn: () => boolean): Promise<number> => {
  let sent = 0;
  while (mayGoOn()) {
    const endpoint = await leaseEndpoint(ports.database);
    if (!endpoint) break;
    sent += await takeTurn(ports, endpoint, mayGoOn);
  }
  return sent;
};

/**
 * Tells the endpoints of all places what they are to hear, and says how many messages were taken. One process speaks to
 * an endpoint at a time, message by message; one whose COMMIT is lost is sent again, under the same webhook-id.
 */
export const deliverWebhooks = async (ports: Ports, stopping: AbortSignal): Promise<number> => {
  const begun = performance.now();
  const mayGoOn = () => !stopping.aborted && performance.now() - begun < RUN_MS;
  const sent = await Promise.all(Array.from({ length: LANES }, () => lane(ports, mayGoOn)));
  return sent.reduce((sum, count) => sum + count, 0);
};
