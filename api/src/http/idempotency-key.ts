import type { FastifyRequest } from 'fastify';
import { Refused } from '../refused.ts';

/** @throws Refused idempotency-key-missing | idempotency-key-malformed */
export const readIdempotencyKey = (request: FastifyRequest): string => {
  const header = request.headers['idempotency-key'];
  if (header === undefined || header === '') throw new Refused({ code: 'idempotency-key-missing' });
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header))
    throw new Refused({ code: 'idempotency-key-malformed' });
  return header;
};
