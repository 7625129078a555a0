import { createHash } from 'node:crypto';
import type { Instant } from '@escale/shared/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

const hasThisOne = ({ headers }: FastifyRequest, etag: string, changedAt: Instant): boolean => {
  const tags = headers['if-none-match'];
  // RFC 9110, 13.1.3: a date counts only where no tag was sent.
  if (tags !== undefined)
    return tags
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''))
      .includes(etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(changedAt / 1_000) * 1_000 <= since;
};

/**
 * A calendar for one person's programs alone, asked for again each time; whoever still has this very version is told
 * so and gets no body.
 */
export const keptCalendar = (
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { text, changedAt }: { text: string; changedAt: Instant },
): string => {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, no-cache');
  reply.header('etag', etag).header('last-modified', new Date(changedAt).toUTCString());
  if (hasThisOne(request, etag, changedAt)) reply.code(304).send();
  return text;
};
