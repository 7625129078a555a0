import { readNow } from '@escale/db';
import { readReportingPlaces, readReportMarks } from '@escale/db/reports';
import type { RouteOutput } from '@escale/shared/kernel';
import { localDateOf } from '@escale/shared/kernel';
import type { PlaceReport, reportsContract } from '@escale/shared/reports';
import type { Ports } from '../ports.ts';
import { DEPARTMENT_ZONE } from '../today-of-department.ts';
import { reportYear } from './report-year.ts';

/** All places with where they stand, in three statements; of the year before this one unless another is asked for. */
export const listReports = async (
  { database }: Ports,
  asked: { year?: string },
): Promise<RouteOutput<typeof reportsContract.ofYear>> => {
  const now = await readNow(database);
  const thisYear = Number(localDateOf(now, DEPARTMENT_ZONE).slice(0, 4));
  const year = asked.year === undefined ? thisYear - 1 : Number(asked.year);
  const places = await readReportingPlaces(database, { placeIds: null, year });
  const placeIds = places.map(({ id }) => id);
  const marks = new Map(
    (await readReportMarks(database, { placeIds, year })).map((mark) => [mark.placeId, mark]),
  );
  const first = Math.min(thisYear, ...places.map(({ joinedOn }) => Number(joinedOn.slice(0, 4))));
  const items = places.flatMap((place): PlaceReport[] => {
    const mark = marks.get(place.id);
    const today = localDateOf(now, place.timeZone);
    const standing = reportYear({ ...place, year, mark, today });
    if (!standing) return [];
    return [
      {
        ...{ placeSlug: place.slug, placeName: place.name, communeName: place.communeName },
        ...standing,
        sha256: mark?.sha256 ?? null,
        subsidyCents: place.subsidyCents,
      },
    ];
  });
  return { year, years: Array.from({ length: thisYear - first + 1 }, (_, back) => thisYear - back), items };
};
