import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import {
  type Database,
  majorVersion,
  migrateDatabase,
  openDatabase,
  setClock,
  unsafeSettings,
} from '@escale/db';
import { applySeed } from '@escale/db/seed';
import Fastify, { type FastifyBaseLogger } from 'fastify';
import { v7 } from 'uuid';
import { buildApp } from './app.ts';
import { hashPassword } from './auth/password.ts';
import { countSearchesSoon } from './demand/count-searches-soon.ts';
import { newSearchesInVain } from './demand/searches-in-vain.ts';
import { type Environment, WrongSetting } from './environment.ts';
import { deliverSoon } from './jobs/deliver-soon.ts';
import { startJobs } from './jobs/start-jobs.ts';
import type { SendMail } from './mail/mail.ts';
import { openMailer } from './mail/open-mailer.ts';
import { newMetrics } from './metrics/metrics.ts';
import type { Ports } from './ports.ts';
import { workImportsSoon } from './transfers/work-imports-soon.ts';
import { openOutside } from './webhooks/open-outside.ts';
import type { Outside } from './webhooks/outside.ts';

export type Start = {
  environment: Environment;
  databaseUrl: string;
  jwtSecret: string;
  seed: 'demo' | 'reference' | 'none';
  web?: RequestListener;
  /** Told before each step that takes a moment. */
  announce?: (step: string) => void;
};

export type RunningServer = { address: string; close: () => Promise<void> };

/** What stands in a log line about a request: never a header, a cookie, a body or a query. */
export const newLogger = (level: string): FastifyBaseLogger =>
  Fastify({
    logger: {
      level,
      serializers: {
        req: ({ method, url, id }) => ({ method, path: url.split('?')[0], id }),
        res: ({ statusCode }) => ({ statusCode }),
      },
    },
  }).log;

/** Where the site is as long as nobody has said so. */
const originOf = ({ publicOrigin, port }: Environment): string => publicOrigin ?? `http://localhost:${port}`;

export const portsOn = (
  database: Database,
  log: Ports['log'],
  sendMail: SendMail | null = null,
  origin = 'http://localhost:3000',
  outside: Outside = openOutside(),
): Ports => ({
  database,
  newId: () => v7(),
  newSecret: () => randomBytes(32).toString('base64url'),
  metrics: newMetrics(),
  sendMail,
  searchesInVain: newSearchesInVain(),
  outside,
  origin,
  log,
});

/** @throws WrongSetting on a database that is too old or would lose what it calls committed. */
const checkDatabase = async (database: Database, { trustUnsafeDatabase }: Environment): Promise<void> => {
  const version = await majorVersion(database);
  if (version < 15)
    throw new WrongSetting(`The database is PostgreSQL ${version}; Escale needs 15 or newer.`);
  const unsafe = trustUnsafeDatabase ? [] : await unsafeSettings(database);
  if (unsafe.length > 0)
    throw new WrongSetting(
      `The database has ${unsafe.join(' and ')} off and could lose bookings it has confirmed; switch ${unsafe.length > 1 ? 'them' : 'it'} on.`,
    );
};

/** Due work does not keep the server waiting; without it stays are booked all the same, and health says so. */
const beginJobs = (ports: Ports, databaseUrl: string): (() => Promise<void>) => {
  const { ready, stop } = startJobs(ports, { databaseUrl });
  ready.catch((error: unknown) => {
    const name = error instanceof Error ? error.name : 'unknown';
    ports.log.error({ failure: { name } }, 'no due work is done');
  });
  return stop;
};

/** Environment → ports → app → listen → jobs. The caller closes what this returns. */
export const startServer = async (start: Start): Promise<RunningServer> => {
  const { environment, databaseUrl, jwtSecret, seed, web, announce = () => undefined } = start;
  const logger = newLogger(environment.logLevel);
  const database = openDatabase({ url: databaseUrl, maxConnections: 20 });
  const { smtpUrl, mailFrom } = environment;
  const mailer = smtpUrl === null ? null : openMailer({ smtpUrl, from: mailFrom });
  try {
    await checkDatabase(database, environment);
    announce('migrations');
    await migrateDatabase(databaseUrl);
    await setClock(database, environment.now);
    announce('seed');
    await applySeed(database, seed, { hashPassword });
    announce('listen');
    const outside = openOutside({ allowsLocalhost: environment.webhooksToLocalhost });
    const ports = portsOn(database, logger, mailer?.send, originOf(environment), outside);
    const app = await buildApp(ports, {
      jwtSecret,
      rateLimit: environment.rateLimit,
      publicOrigin: environment.publicOrigin,
      logger,
      ...(web && { web }),
    });
    const endDeliveries = deliverSoon(app, ports);
    const endImports = workImportsSoon(app, ports);
    const endCounting = countSearchesSoon(app, ports);
    const address = await app.listen({ port: environment.port, host: environment.host });
    const endJobs = beginJobs(ports, databaseUrl);
    const close = async () => {
      await Promise.all([app.close(), endJobs()]);
      await Promise.all([endDeliveries(), endImports(), endCounting()]);
      mailer?.close();
      await database.close();
    };
    return { address, close };
  } catch (error) {
    await database.close();
    throw error;
  }
};
