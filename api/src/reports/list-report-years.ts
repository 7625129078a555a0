import { readNow } from '@escale/db';
import { readReportingPlaces, readReportMarks } from '@escale/db/reports';
import { localDateOf } from '@escale/shared/kernel';
import type { ReportYear } from '@escale/shared/reports';
import type { Ports } from '../ports.ts';
import { reportYear } from './report-year.ts';

/** Every year that a place was there for, this one first; none of a place that never had a unit. */
export const listReportYears = async ({ database }: Ports, placeId: string): Promise<ReportYear[]> => {
  const now = await readNow(database);
  const [place] = await readReportingPlaces(database, { placeIds: [placeId], year: 0 });
  if (!place) return [];
  const today = localDateOf(now, place.timeZone);
  const marks = await readReportMarks(database, { placeIds: [placeId], year: null });
  const last = Number(today.slice(0, 4));
  const first = Number(place.joinedOn.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) => last - back).flatMap((year) => {
    const mark = marks.find((one) => one.year === year);
    return reportYear({ ...place, year, mark, today }) ?? [];
  });
};
