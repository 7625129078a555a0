import { readNow } from '@escale/db';
import { readExampleDrafts } from '@escale/db/reports';
import { localDateOf } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { DEPARTMENT_ZONE } from '../today-of-department.ts';
import { closeReportAs } from './close-report.ts';

/** Closes the drafts of the demonstration whose year is over, one after the other from the next March on. */
export const closeExampleReports = async (ports: Ports, stopping: AbortSignal): Promise<number> => {
  const now = await readNow(ports.database);
  const thisYear = Number(localDateOf(now, DEPARTMENT_ZONE).slice(0, 4));
  const drafts = (await readExampleDrafts(ports.database)).filter(({ year }) => year < thisYear);
  for (const [nth, { placeId, year }] of drafts.entries()) {
    if (stopping.aborted) return nth;
    const closedAt = Math.min(now, Date.UTC(year + 1, 2, 10 + nth * 9, 9, 30));
    await closeReportAs(ports, { memberId: null, closedByRole: 'example', closedAt }, { placeId, year });
  }
  return drafts.length;
};
