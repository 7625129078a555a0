import { readEnvironment, startServer } from '@escale/api';

const databaseUrl = process.env.BENCH_DATABASE_URL ?? '';
const environment = readEnvironment({ PORT: '0', ESCALE_RATE_LIMIT: '0', LOG_LEVEL: 'error' });
const server = await startServer({
  environment,
  databaseUrl,
  jwtSecret: process.env.BENCH_SECRET ?? '',
  seed: 'none',
});
process.send?.(server.address);
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
