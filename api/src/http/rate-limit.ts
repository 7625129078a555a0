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

/**
 * So many requests a minute and address on every route; besides, ten tries a quarter of an hour and account at
 * signing in or up, whatever the address they come from.
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
  app.addHook('preHandler', async (request) => {
    if (!guarded.has(request.routeOptions.url ?? '')) return;
    const limit = await attempts(request);
    if (!limit.isAllowed && limit.isExceeded)
      throw new Refused({ code: 'too-many-requests', retryAfterSeconds: limit.ttlInSeconds });
  });
};
