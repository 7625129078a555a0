import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port.ts';

const start = join(import.meta.dirname, '..', '..', '..', 'scripts', 'start.ts');

/** The whole product as a person starts it, pages and demonstration included, on a data folder of its own. */
/** With an address: on that database, as it is. */
export const startProduct = async (
  databaseUrl?: string,
): Promise<{ origin: string; stop: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'escale-pages-'));
  // PostgreSQL's own user must be able to walk in.
  await chmod(folder, 0o711);
  const port = await freePort();
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [start], {
    stdio: 'ignore',
    env: {
      ...env,
      PORT: String(port),
      HOST: '127.0.0.1',
      ESCALE_DATA_DIR: join(folder, 'data'),
      ESCALE_SEED: databaseUrl === undefined ? 'demo' : 'none',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      ESCALE_RATE_LIMIT: '0',
    },
  });
  const ended = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${origin}/api/health/ready`)
      .then(({ ok }) => ok)
      .catch(() => false);
  while (child.exitCode === null && !(await isReady())) await new Promise((next) => setTimeout(next, 300));
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
