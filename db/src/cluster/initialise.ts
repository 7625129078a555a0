import { spawn } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClusterRefusal, refuseWhenFull, refuseWithoutRoom } from './cluster-refusal.ts';
import { endsWithUs } from './ends-with-us.ts';
import { postgresUser } from './postgres-user.ts';

const flags = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
];

/** Makes the cluster's files, once. They get their name only when complete: a killed initdb leaves nothing to trust. */
export async function initialise(
  bin: string,
  home: string,
  password: string,
  durable: boolean,
): Promise<boolean> {
  const data = join(home, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) return false;
  refuseWithoutRoom(home);
  const unfinished = join(home, 'data.new');
  rmSync(unfinished, { recursive: true, force: true });
  const pwfile = join(home, 'password');
  writeFileSync(pwfile, `${password}\n`, { mode: 0o600 });
  if (postgresUser) chownSync(pwfile, postgresUser.uid, postgresUser.gid);
  try {
    const sync = durable ? [] : ['--no-sync'];
    await initdb(bin, [`--pgdata=${unfinished}`, `--pwfile=${pwfile}`, ...sync, ...flags], home);
  } finally {
    rmSync(pwfile, { force: true });
  }
  renameSync(unfinished, data);
  return true;
}

function initdb(bin: string, args: string[], home: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { ...postgresUser, cwd: '/', env: { LC_ALL: 'C' } } as const;
    const child = endsWithUs(
      spawn(join(bin, 'initdb'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] }),
    );
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(failed(complaint, home))));
  });
}

function failed(complaint: string, home: string): unknown {
  try {
    refuseWhenFull(complaint, home);
  } catch (refusal) {
    return refusal;
  }
  const lines = complaint.split('\n').filter((line) => /error|fatal|panic/i.test(line));
  const why = (lines.at(-1) ?? complaint.trim().split('\n').at(-1) ?? '').replace(/^initdb: /, '');
  return new ClusterRefusal(`PostgreSQL could not make its files in ${home}: ${why}`);
}
