import { fork } from 'node:child_process';
import { once } from 'node:events';
import { JWT_SECRET } from './app.ts';

export type ApiProcess = { address: string; stop: () => Promise<void> };

/** Starts the API in a process of its own, at a moment of the product's clock. */
export const startApiProcess = async (
  databaseUrl: string,
  { smtpUrl, now }: { smtpUrl: string; now: string },
): Promise<ApiProcess> => {
  const child = fork(new URL('./api-process.ts', import.meta.url), {
    execArgv: [],
    env: {
      PATH: process.env.PATH,
      ...{ DATABASE_URL: databaseUrl, JWT_SECRET, SMTP_URL: smtpUrl, ESCALE_NOW: now, PORT: '0' },
      ...{ ESCALE_RATE_LIMIT: '0', ESCALE_TRUST_UNSAFE_DATABASE: 'yes', LOG_LEVEL: 'error' },
    },
  });
  const ended = once(child, 'exit');
  const [address] = await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => {
      throw new Error(`the API ended with ${code} before it listened`);
    }),
  ]);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { address: String(address), stop };
};
