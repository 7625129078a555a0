import { type App, type AppOptions, buildApp, newLogger, type Ports, portsOn } from '@escale/api';
import { setClock } from '@escale/db';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

export const JWT_SECRET = 'a-secret-for-tests-that-is-long-enough';

/** A Wednesday morning in Paris, before the dates of the pricing page's examples. */
export const NOW = '2027-09-01T08:00:00+02:00';

type Options = Partial<AppOptions> &
  Partial<Pick<Ports, 'outside'>> &
  Parameters<typeof openTestDatabase>[0] & { now?: string };

export type TestApp = { app: App; ports: Ports; database: TestDatabase; close: () => Promise<void> };

/** The whole API on a database of its own, without limits unless asked for; the clock stands at NOW and runs on. */
export const openTestApp = async ({
  maxConnections = 10,
  prepare,
  now = NOW,
  outside,
  ...options
}: Options = {}): Promise<TestApp> => {
  const database = await openTestDatabase({ maxConnections, ...(prepare && { prepare }) });
  await setClock(database, Date.parse(now));
  const logger = newLogger('silent');
  const ports = portsOn(database, logger, null, undefined, outside);
  const app = await buildApp(ports, {
    logger,
    jwtSecret: JWT_SECRET,
    rateLimit: 0,
    publicOrigin: null,
    ...options,
  });
  await app.ready();
  const close = async () => {
    await app.close();
    await database.close();
  };
  return { app, ports, database, close };
};
