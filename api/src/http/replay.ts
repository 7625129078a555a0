import type { FastifyReply } from 'fastify';

/** Says in a header when the answer is the first one given again. */
export const replayed = <T>(reply: FastifyReply, answer: { response: T; isReplay: boolean }): T => {
  if (answer.isReplay) reply.header('idempotency-replayed', 'true');
  return answer.response;
};
