import { violationOf } from '@escale/db';
import { noteJobRun } from '@escale/db/health';
import type { Ports } from '../ports.ts';
import type { DueWork } from './due-work.ts';

/** Runs a piece of due work and leaves its heartbeat; a failure is logged, counted and left to the next turn. */
export const runDueWork = async (ports: Ports, work: DueWork, stopping: AbortSignal): Promise<void> => {
  const begun = performance.now();
  const told = (outcome: 'done' | 'failed', things: number) =>
    ports.metrics.jobRan({ job: work.name, outcome, things, seconds: (performance.now() - begun) / 1_000 });
  try {
    const things = await work.run(ports, stopping);
    await noteJobRun(ports.database, work.name);
    told('done', things);
  } catch (error) {
    told('failed', 0);
    // Never the message: an ORM's quotes the parameters of its query.
    const name = error instanceof Error ? error.name : 'unknown';
    ports.log.error({ job: work.name, failure: { name, ...violationOf(error) } }, 'due work failed');
    throw error;
  }
};
