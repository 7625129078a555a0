import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { Refused } from '../refused.ts';

const emailOf = (request: FastifyRequest): string => {
  const { body } = request;
  const email: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'email') : '';
  return typeof email === 'string' ? email.trim().toLowerCase() : '';
};

const guarded = new Set(['/api/v1/auth/sign-in', '/api/v1/auth/sign-up']);
const ATTEMPTS_A_QUARTER_OF_AN_HOUR = 10;
const claims = '/api/v1/me/vouchers';
/** By address: a job centre's waiting room has one for all, and a code of 60 bits is not guessed at this pace. */
const CODES_A_QUARTER_OF_AN_HOUR = 30;

/**
 * So many requests a minute and address on every route; besides, ten tries a quarter of an hour and account at
 * signing in or up, whatever the address they come from, and thirty codes of vouchers from one address.
 */
export const limitRate = async (app: App, perMinute: number): Promise<void> => {
  if (perMinute === 0) return;
  const refuse = (_: FastifyRequest, { ttl }: { ttl: number }) =>
    new Refused({ code: 'too-many-requests', retryAfterSeconds: Math.ceil(ttl / 1_000) });
  await app.register(rateLimit, { max: perMinute, timeWindow: '1 minute', errorResponseBuilder: refuse });
  const attempts = app.createRateLimit({
    max: ATTEMPTS_A_QUARTER_OF_AN_HOUR,
    timeWindow: '15 minutes',
    keyGenerator: (request) => `account:${emailOf(request)}`,
  });
  const codes = app.createRateLimit({
    max: CODES_A_QUARTER_OF_AN_HOUR,
    timeWindow: '15 minutes',
    keyGenerator: (request) => `codes:${request.ip}`,
  });
  const limitFor = ({ method, routeOptions: { url = '' } }: FastifyRequest) =>
    guarded.has(url) ? attempts : method === 'POST' && url === claims ? codes : null;
  app.addHook('preHandler', async (request) => {
    const limited = limitFor(request);
    if (!limited) return;
    const limit = await limited(request);
    if (!limit.isAllowed && limit.isExceeded)
      throw new Refused({ code: 'too-many-requests', retryAfterSeconds: limit.ttlInSeconds });
  });
};
