import { readEnvironment, startServer } from '@escale/api';

/** A whole API in a process of its own, jobs and mails included, on a database that others use too. */
const server = await startServer({
  environment: readEnvironment(process.env),
  databaseUrl: process.env.DATABASE_URL ?? '',
  jwtSecret: process.env.JWT_SECRET ?? '',
  seed: 'none',
});
process.send?.(server.address);
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
