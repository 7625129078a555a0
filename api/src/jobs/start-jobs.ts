import { planJobs } from '@escale/db/health';
import { type Job, PgBoss } from 'pg-boss';
import type { Ports } from '../ports.ts';
import { type DueWork, dueWork } from './due-work.ts';
import { runDueWork } from './run-due-work.ts';

export type RunningJobs = { stop: () => Promise<void> };

export type JobsOptions = { databaseUrl: string; work?: readonly DueWork[] };

const QUEUE = 'due-work';

/** One turn at a time and per name, over all processes; a turn that is missed is not made up for. */
const queueOptions = {
  policy: 'exclusive',
  retryLimit: 0,
  // A process that dies with a turn in hand holds the next ones up for this long.
  expireInSeconds: 120,
  retentionSeconds: 3_600,
  deleteAfterSeconds: 3_600,
};

const cronOf = ({ everyMinutes }: DueWork): string =>
  everyMinutes === 60 ? '0 * * * *' : `*/${everyMinutes} * * * *`;

const newQueue = ({ log }: Ports, databaseUrl: string): PgBoss => {
  const boss = new PgBoss({
    connectionString: databaseUrl,
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
  await boss.createQueue(QUEUE, queueOptions);
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

/**
 * Begins to do what is due, on a queue inside PostgreSQL that all processes of a database share. `stop` lets the
 * turn in hand come to its end; call it before the database is closed.
 */
export const startJobs = async (
  ports: Ports,
  { databaseUrl, work = dueWork }: JobsOptions,
): Promise<RunningJobs> => {
  const stopping = new AbortController();
  const boss = newQueue(ports, databaseUrl);
  await boss.start({ attempts: 10 });
  await planJobs(ports.database, work);
  await plan(boss, work);
  const turn = async ([job]: Job<{ name: string }>[]) => {
    const due = work.find(({ name }) => name === job?.data.name);
    if (due) await runDueWork(ports, due, stopping.signal);
  };
  await boss.work<{ name: string }>(QUEUE, { pollingIntervalSeconds: 5, localConcurrency: 2 }, turn);
  const stop = async () => {
    stopping.abort();
    await boss.stop({ timeout: 10_000 });
  };
  return { stop };
};
