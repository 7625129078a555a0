import { type Instant, minuteMs } from '../kernel/index.ts';

export type PlannedRun = { everyMinutes: number; plannedAt: Instant; lastRunAt: Instant | null };

/** Two turns missed, and the while that a queue takes between its turns. */
const graceMinutes = (everyMinutes: number): number => 2 * everyMinutes + 3;

/** Whether something that recurs has not gone well for too long; so has what nobody ever planned. */
export function areJobsLate(runs: readonly PlannedRun[], now: Instant): boolean {
  return (
    runs.length === 0 ||
    runs.some(
      ({ everyMinutes, plannedAt, lastRunAt }) =>
        now - (lastRunAt ?? plannedAt) > graceMinutes(everyMinutes) * minuteMs,
    )
  );
}
