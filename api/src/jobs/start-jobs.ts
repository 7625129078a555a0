import { planJobs } from '@escale/db/health';
import { type Job, PgBoss } from 'pg-boss';
import type { Ports } from '../ports.ts';
import { type DueWork, dueWork } from './due-work.ts';
import { runDueWork } from './run-due-work.ts';

export type RunningJobs = {
  /** Settles once due work is done from now on, or with what keeps it from being done. */
  ready: Promise<void>;
  /** Lets the turns in hand come to their end; before the database is closed. */
  stop: () => Promise<void>;
};

export type JobsOptions = { databaseUrl: string; work?: readonly DueWork[] };

const QUEUE = 'due-work';

/** A turn that is missed is not made up for: the next one does what that one would have done. */
const limits = {
  retryLimit: 0,
  expireInSeconds: 120,
  // Who dies with a turn in hand holds the next ones up for this long, and until the queue looks: a minute more.
  heartbeatSeconds: 20,
  retentionSeconds: 3_600,
  deleteAfterSeconds: 3_600,
};

const cronOf = ({ everyMinutes }: DueWork): string => {
  if (everyMinutes === 1440) return '20 2 * * *';
  return everyMinutes === 60 ? '0 * * * *' : `*/${everyMinutes} * * * *`;
};

/**
 * The queue's driver reads sslmode=require as a demand for a certificate it can verify; libpq, psql and our own
 * driver ask for encryption alone. One address must mean the same to both.
 */
const addressFor = (databaseUrl: string): string => {
  const url = new URL(databaseUrl);
  if (/^(allow|prefer|require)$/.test(url.searchParams.get('sslmode') ?? ''))
    url.searchParams.set('uselibpqcompat', 'true');
  return url.href;
};

const newQueue = ({ log }: Ports, databaseUrl: string): PgBoss => {
  const boss = new PgBoss({
    connectionString: addressFor(databaseUrl),
    application_name: 'escale-jobs',
    max: 2,
    schema: 'pgboss',
    cronWorkerIntervalSeconds: 5,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (error) => log.error({ failure: { name: error.name } }, 'the job queue failed'));
  return boss;
};

const plan = async (boss: PgBoss, work: readonly DueWork[]): Promise<void> => {
  // One turn at a time of each name, over all processes.
  await boss.createQueue(QUEUE, { policy: 'exclusive', ...limits });
  await boss.updateQueue(QUEUE, limits);
  const known = new Set(work.map(({ name }) => name));
  for (const { key } of await boss.getSchedules(QUEUE))
    if (!known.has(key)) await boss.unschedule(QUEUE, key);
  for (const job of work) {
    const { name } = job;
    await boss.schedule(QUEUE, cronOf(job), { name }, { key: name, singletonKey: name });
    // What came due while nothing ran is not left until the next full minute.
    await boss.send(QUEUE, { name }, { singletonKey: name });
  }
};

const begin = async (
  boss: PgBoss,
  ports: Ports,
  work: readonly DueWork[],
  stopping: AbortSignal,
): Promise<void> => {
  await boss.start({ attempts: 10 });
  await planJobs(ports.database, work);
  await plan(boss, work);
  const turn = async ([job]: Job<{ name: string }>[]) => {
    const due = work.find(({ name }) => name === job?.data.name);
    if (due) await runDueWork(ports, due, stopping);
  };
  // A worker takes one turn each time that it asks: at a start there are as many as there are kinds of due work.
  await boss.work<{ name: string }>(QUEUE, { pollingIntervalSeconds: 1, localConcurrency: 2 }, turn);
};

/** Begins to do what is due, on a queue inside PostgreSQL that all processes of a database share. */
export const startJobs = (ports: Ports, { databaseUrl, work = dueWork }: JobsOptions): RunningJobs => {
  const stopping = new AbortController();
  const boss = newQueue(ports, databaseUrl);
  const ready = begin(boss, ports, work, stopping.signal);
  const stop = async () => {
    stopping.abort();
    await boss.stop({ timeout: 10_000 });
    await ready.catch(() => undefined);
  };
  return { ready, stop };
};
