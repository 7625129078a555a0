import { type Executor, readNow, takeLocks } from '@escale/db';
import { readReportedPlace, readReportingPlaces } from '@escale/db/reports';
import { type Instant, type LocalDate, localDateOf } from '@escale/shared/kernel';
import { type Membership, type ReportFigures, type ReportPeriod, reportPeriod } from '@escale/shared/reports';
import { Refused } from '../refused.ts';

export type OfYear = { placeId: string; year: number };
export type ReportContext = OfYear & {
  place: ReportFigures['place'];
  timeZone: string;
  now: Instant;
  today: LocalDate;
  membership: Membership;
  period: ReportPeriod;
};

/**
 * The place, and the part of the year that it was there for.
 * @throws Refused not-found: it was not there, or not yet
 */
export const readReportContext = async (
  executor: Executor,
  { placeId, year }: OfYear,
): Promise<ReportContext> => {
  const reported = await readReportedPlace(executor, placeId);
  const [membership] = await readReportingPlaces(executor, { placeIds: [placeId], year });
  if (!reported || !membership) throw new Refused({ code: 'not-found' });
  const { status: _, timeZone, ...place } = reported;
  const now = await readNow(executor);
  const today = localDateOf(now, timeZone);
  const period = reportPeriod(year, membership, today);
  if (!period) throw new Refused({ code: 'not-found' });
  return { placeId, year, place, timeZone, now, today, membership, period };
};

/** Whoever writes a report of a place and year does so alone. */
export const lockReport = (tx: Executor, { placeId, year }: OfYear): Promise<void> =>
  takeLocks(tx, [`report:${placeId}:${year}`]);
