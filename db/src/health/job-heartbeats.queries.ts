import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

export type PlannedJob = { name: string; everyMinutes: number };

/** Writes down what recurs from now on, and forgets what no longer does. */
export const planJobs = async ({ sql }: Executor, jobs: readonly PlannedJob[]): Promise<void> => {
  const names = jobs.map(({ name }) => name);
  const minutes = jobs.map(({ everyMinutes }) => everyMinutes);
  await sql`
    with gone as (delete from job_heartbeats where job <> all(${names}::text[]))
    insert into job_heartbeats (job, every_minutes)
    select job, every_minutes from unnest(${names}::text[], ${minutes}::int[]) as planned(job, every_minutes)
    on conflict (job) do update set every_minutes = excluded.every_minutes`;
};

export const noteJobRun = async ({ sql }: Executor, job: string): Promise<void> => {
  await sql`update job_heartbeats set last_run_at = now() where job = ${job}`;
};

export type Heartbeat = {
  job: string;
  everyMinutes: number;
  plannedAt: Instant;
  lastRunAt: Instant | null;
  /** The clock of the same moment. */
  now: Instant;
};

export const readHeartbeats = ({ sql }: Executor): Promise<Heartbeat[]> => sql<Heartbeat[]>`
  select job, every_minutes as "everyMinutes", floor(extract(epoch from planned_at)::float8 * 1000) as "plannedAt",
    floor(extract(epoch from last_run_at)::float8 * 1000) as "lastRunAt",
    floor(extract(epoch from now())::float8 * 1000) as now
  from job_heartbeats`;
