import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClusterRefusal, refuseWhenFull } from './cluster-refusal.ts';
import { endsWithUs } from './ends-with-us.ts';
import { postgresUser } from './postgres-user.ts';

export type Settings = Readonly<Record<string, string>>;

/** Errors of statements are the caller's to report: the log would quote what people typed. */
const always: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  jit: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
};

/** Starts the server on the port and comes back once it takes connections. */
export async function startPostmaster(bin: string, home: string, port: number, settings: Settings) {
  const log = join(home, 'server.log');
  const child = endsWithUs(spawned(bin, home, port, { ...always, ...settings }, log));
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  );
  while (!isReady(join(home, 'data'), child)) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      throw refusal(readFileSync(log, 'utf8'), home);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { child, ended };
}

/** In a session of its own: a terminal's Ctrl-C must reach us, who then stop it after the last answer. */
function spawned(bin: string, home: string, port: number, settings: Settings, log: string): ChildProcess {
  const out = openSync(log, 'w', 0o600);
  try {
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const args = ['-D', join(home, 'data'), '-p', String(port), ...flags];
    const options = { ...postgresUser, cwd: '/', env: { LC_ALL: 'C' }, detached: true } as const;
    return spawn(join(bin, 'postgres'), args, { ...options, stdio: ['ignore', out, out] });
  } finally {
    closeSync(out);
  }
}

/** postmaster.pid says so on its eighth line; its first is the server's process. */
function isReady(data: string, child: ChildProcess): boolean {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

export class PortTaken extends Error {}

function refusal(log: string, home: string): Error {
  if (log.includes('Address already in use')) return new PortTaken();
  refuseWhenFull(log, home);
  const why = log.match(/(?:FATAL|PANIC): {2}(.*)/)?.[1] ?? 'it ended without a word';
  return new ClusterRefusal(`PostgreSQL did not start: ${why} (its log is ${join(home, 'server.log')}).`);
}
