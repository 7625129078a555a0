import { createServer } from 'node:net';
import { Unstartable } from './unstartable.ts';

const reasons: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) =>
    `Port ${port} is taken: stop what uses it, or choose another, for instance PORT=${port + 1} npm start.`,
  EACCES: (port) =>
    `Port ${port} is not for this user: choose one from 1024 up, for instance PORT=3000 npm start.`,
  EADDRNOTAVAIL: (_, host) => `HOST ${host} is no address of this machine: 127.0.0.1 or 0.0.0.0 would be.`,
  ENOTFOUND: (_, host) => `HOST ${host} is unknown: 127.0.0.1 or 0.0.0.0 would do.`,
};

/** Asked before anything slow is done; a person should not wait for a database to hear that a port is taken. */
export async function assertPortIsFree({ port, host }: { port: number; host: string }): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw reasons[code] ? new Unstartable(reasons[code](port, host)) : error;
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
