import { type PlaceDetailRow, readPlaceDetail } from '@escale/db/places';
import { type PlaceDetail, textOfDayIntervals } from '@escale/shared/places';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { openingHoursOf } from './opening-hours-of.ts';

/** @throws Refused not-found */
export const placeDetail = async (ports: Ports, slug: string): Promise<PlaceDetail> => {
  const row = await readPlaceDetail(ports.database, slug);
  if (!row) throw new Refused({ code: 'not-found' });
  return detailOf(row);
};

/** A place as its page and its managers see it; only public holidays that close it are told. */
const detailOf = ({
  item,
  today,
  weeks,
  exceptions,
  publicHolidays,
  ...told
}: PlaceDetailRow): PlaceDetail => {
  const current = weeks.findLast(({ validFrom }) => validFrom <= today);
  const upcoming = weeks.filter(({ validFrom }) => validFrom > today);
  const closesOn = (date: string) =>
    weeks.findLast(({ validFrom }) => validFrom <= date)?.closesOnPublicHolidays === true;
  return {
    ...item,
    ...told,
    openingHours: current ? openingHoursOf(current) : null,
    upcomingOpeningHours: upcoming.map(openingHoursOf),
    exceptions: exceptions.map(({ date, intervals, reason, isExample }) => ({
      date,
      intervals: textOfDayIntervals(intervals),
      reason,
      example: isExample,
    })),
    publicHolidays: publicHolidays.filter(({ date }) => closesOn(date)),
  };
};
