import { openLicence } from '@escale/shared/open-data';
import type { FastifyReply } from 'fastify';

/** Any page of any site may read the answer, and is told the licence (RFC 8288). Nothing in it depends on who asks. */
export const openToAll = (reply: FastifyReply): void => {
  reply.header('access-control-allow-origin', '*');
  reply.header('access-control-expose-headers', 'ETag, Link');
  reply.header('cross-origin-resource-policy', 'cross-origin');
  reply.header('link', `<${openLicence.url}>; rel="license"`);
};
