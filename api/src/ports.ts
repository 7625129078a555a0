import type { Database } from '@escale/db';
import type { FastifyBaseLogger } from 'fastify';
import type { SearchesInVain } from './demand/searches-in-vain.ts';
import type { SendMail } from './mail/mail.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Outside } from './webhooks/outside.ts';

/** Everything that comes from outside: a use case takes what it needs of these and nothing else. */
export type Ports = {
  database: Database;
  /** UUID v7: sorted by time, made here so that PostgreSQL 15 needs no function for it. */
  newId: () => string;
  /** Unguessable, for tokens: 256 bits as base64url. */
  newSecret: () => string;
  metrics: Metrics;
  /** Null where no mail server is known: mails wait in the outbox. */
  sendMail: SendMail | null;
  /** Searches that found nothing and are to be counted. */
  searchesInVain: SearchesInVain;
  /** The way to the servers of others. */
  outside: Outside;
  /** Where people reach the site, for addresses in mails and calendars: no slash at its end. */
  origin: string;
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
};
