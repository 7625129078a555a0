import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { Contended, isConnectionLost, violationOf } from '@escale/db';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { type Refusal, Refused } from '../refused.ts';
import { problemStatus } from './problem-status.ts';

/** Seconds after which a client may try again when the database gave way to others. */
const RETRY_AFTER_SECONDS = 1;

const problemOf = (refusal: Refusal, requestId: string) => {
  const [status, title] = problemStatus[refusal.code];
  return { type: `urn:escale:problem:${refusal.code}`, title, status, detail: title, ...refusal, requestId };
};

const send = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) => {
  if ('retryAfterSeconds' in refusal) reply.header('retry-after', String(refusal.retryAfterSeconds));
  const problem = problemOf(refusal, request.id);
  return reply.code(problem.status).type('application/problem+json').send(problem);
};

type Invalid = NonNullable<FastifyError['validation']>[number];

const fieldOf = ({ instancePath, params }: Invalid, context: string): string => {
  const inner = params.additionalProperty ?? params.missingProperty;
  const path = instancePath.replaceAll('/', '.').replace(/^\./, '');
  return [context, path, typeof inner === 'string' ? inner : ''].filter((part) => part !== '').join('.');
};

const malformed = (error: FastifyError): Refusal => ({
  code: 'malformed-request',
  errors: (error.validation ?? []).map((invalid) => ({
    field: fieldOf(invalid, error.validationContext ?? 'body'),
    message: invalid.message ?? 'is not valid',
  })),
});

const byFastifyCode: Record<string, Refusal> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'unsupported-media-type' },
};

/** Anything the parser or the router itself objects to; null for what is not the client's doing. */
const refusalOfRequest = (error: FastifyError, maxBytes: number): Refusal | null => {
  if (error.validation) return malformed(error);
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'body-too-large', maxBytes };
  const known = byFastifyCode[error.code];
  if (known) return known;
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return { code: 'malformed-request', errors: [{ field: 'body', message: error.message }] };
  return null;
};

const refusalOf = (error: FastifyError, maxBytes: number): Refusal | null => {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof Contended || isConnectionLost(error))
    return { code: 'overloaded', retryAfterSeconds: RETRY_AFTER_SECONDS };
  const sqlState = violationOf(error)?.sqlState;
  // 57014: our own statement timeout; 53…: out of connections, memory or disk; 57P0x: shutting down.
  if (sqlState !== undefined && /^(57014|53|57P0)/.test(sqlState))
    return { code: 'overloaded', retryAfterSeconds: RETRY_AFTER_SECONDS };
  // 22021, 22P05: text that PostgreSQL cannot store, such as a NUL character.
  if (sqlState === '22021' || sqlState === '22P05')
    return {
      code: 'malformed-request',
      errors: [{ field: 'body', message: 'holds characters that cannot be stored' }],
    };
  return sqlState === undefined ? refusalOfRequest(error, maxBytes) : null;
};

/** Never the message: an ORM's quotes the parameters of its query. */
const traceOf = (error: FastifyError) => ({
  name: error.name,
  ...violationOf(error),
  stack: error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8),
});

/** An address that can't be decoded reaches no route, and no hook either. */
export const answerUnroutable = (_: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  const errors = [{ field: 'path', message: 'is not an address that can be read' }];
  send(request, reply, { code: 'malformed-request', errors });
};

/** What is no HTTP, or has more headers than anyone needs, never becomes a request: answered on the bare socket. */
export const answerUnreadable = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const errors = [{ field: 'headers', message: 'can not be read, or are too large' }];
  const body = JSON.stringify(problemOf({ code: 'malformed-request', errors }, randomUUID()));
  const head = ['HTTP/1.1 400 Bad Request', 'content-type: application/problem+json', 'connection: close'];
  socket.end([...head, `content-length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'));
};

export const answerWithProblems = (app: App): void => {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = refusalOf(error, request.routeOptions.bodyLimit);
    if (refusal) return send(request, reply, refusal);
    request.log.error({ requestId: request.id, failure: traceOf(error) }, 'unexpected failure');
    return reply.code(500).type('application/problem+json').send({
      type: 'urn:escale:problem:unexpected',
      title: 'Something went wrong on our side; nothing was changed.',
      status: 500,
      code: 'unexpected',
      detail: 'Quote the request id when you report it.',
      requestId: request.id,
    });
  });
  app.setNotFoundHandler((request, reply) => send(request, reply, { code: 'not-found' }));
};
