import { daysBetween, type LocalDate } from '../kernel/index.ts';

type Closed = { date: LocalDate; reason: string | null };
export type ClosedRun = { from: LocalDate; to: LocalDate; reason: string | null };

/** A weekend between two closed days parts nothing. */
const LARGEST_GAP_DAYS = 4;

/** Closed days in their order as periods: those of one reason that follow each other. */
export function runsOfDates(closed: readonly Closed[]): ClosedRun[] {
  const runs: ClosedRun[] = [];
  for (const { date, reason } of closed) {
    const run = runs.at(-1);
    if (run && run.reason === reason && date > run.to && daysBetween(run.to, date) <= LARGEST_GAP_DAYS)
      run.to = date;
    else runs.push({ from: date, to: date, reason });
  }
  return runs;
}
