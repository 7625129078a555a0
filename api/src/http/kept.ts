import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer, GeoJSON unless said otherwise, that anyone may keep; whoever still has this very version is told so and gets no body (RFC 9110). */
export const kept = <T>(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  maxAgeSeconds: number,
  answer: T,
  type = 'application/geo+json',
): T => {
  const etag = `"${createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 27)}"`;
  reply.header('cache-control', `public, max-age=${maxAgeSeconds}`).header('etag', etag);
  reply.type(type);
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) reply.code(304).send();
  return answer;
};
