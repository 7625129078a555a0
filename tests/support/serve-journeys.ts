import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { openMailServer, type ReceivedMail } from './mail-server.ts';

/**
 * Starts the product as a person does, on a data folder of its own and the demonstration, for the browser tests; its
 * mails go to a mail server of their own, which leaves each in a folder that the tests read.
 * With DATABASE_URL: on a database of its own on that server, dropped afterwards.
 */
const start = join(import.meta.dirname, '..', '..', 'scripts', 'start.ts');
const folder = mkdtempSync(join(tmpdir(), 'escale-journeys-'));
// PostgreSQL's own user must be able to walk in.
chmodSync(folder, 0o711);
const given = process.env.DATABASE_URL;
const mails = process.env.ESCALE_JOURNEYS_MAILS ?? join(folder, 'mails');
mkdirSync(mails, { recursive: true });

let count = 0;
/** Under its name only once it is whole. */
function keep({ to, subject, text, files }: ReceivedMail): void {
  const file = join(mails, `${to[0]}.${count++}`);
  writeFileSync(file, JSON.stringify({ subject, text, files }));
  renameSync(file, `${file}.json`);
}
const mailServer = await openMailServer(keep);

async function onServer(run: (databaseUrl: string) => Promise<number>): Promise<number> {
  if (!given) return run('');
  const name = `journeys_${process.pid}`;
  const sql = postgres(given, { max: 1, onnotice: () => undefined });
  await sql`create database ${sql(name)}`;
  try {
    const url = new URL(given);
    url.pathname = name;
    return await run(url.href);
  } finally {
    await sql`drop database if exists ${sql(name)} with (force)`;
    await sql.end();
  }
}

function serve(databaseUrl: string): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [start], {
    stdio: 'inherit',
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      ESCALE_DATA_DIR: join(folder, 'data'),
      ESCALE_SEED: 'demo',
      ESCALE_RATE_LIMIT: '0',
      ESCALE_WEBHOOKS_TO_LOCALHOST: 'yes',
      SMTP_URL: mailServer.url,
      HOST: '127.0.0.1',
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

try {
  process.exitCode = await onServer(serve);
} finally {
  await mailServer.close();
  rmSync(mails, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
