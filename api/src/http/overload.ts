import type { FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { Refused } from '../refused.ts';

/** Beyond this many requests in hand the next is told to come back: a queue that only grows helps nobody. */
const MOST_IN_HAND = 500;

export const refuseOverload = (app: App): void => {
  const inHand = new Set<FastifyRequest>();
  app.addHook('onRequest', async (request, reply) => {
    if (inHand.size >= MOST_IN_HAND && !request.url.startsWith('/api/health/'))
      throw new Refused({ code: 'overloaded', retryAfterSeconds: 1 });
    inHand.add(request);
    // Not onResponse, which never comes for those who hang up: five hundred of them would close the house.
    reply.raw.once('close', () => inHand.delete(request));
  });
};
