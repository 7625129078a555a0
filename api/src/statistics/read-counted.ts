import type { Executor } from '@escale/db';
import { readCalendars } from '@escale/db/places';
import { type CountedStay, readCountedUnits, readStays, readTaken } from '@escale/db/statistics';
import { addDays, type LocalDate } from '@escale/shared/kernel';
import type { CountedPlace, Taken } from '@escale/shared/statistics';

/** A place with all that its figures are counted from. */
export type CountedRows = CountedPlace & {
  placeId: string;
  taken: (Taken & { holderId: string })[];
  stays: CountedStay[];
};

/** The longest stay that anybody can book, in days: the price of one is spread over all of it. */
const LONGEST_STAY_DAYS = 800;

/** The rows of any number of places between two dates, in four statements. */
export const readCounted = async (
  tx: Executor,
  { placeIds, from, to }: { placeIds: readonly string[]; from: LocalDate; to: LocalDate },
): Promise<CountedRows[]> => {
  const range = { placeIds, from, to };
  const allTaken = await readTaken(tx, range);
  const taken = Map.groupBy(allTaken, ({ placeId }) => placeId);
  const stays = Map.groupBy(await readStays(tx, range, allTaken), ({ placeId }) => placeId);
  const units = Map.groupBy(await readCountedUnits(tx, placeIds), ({ placeId }) => placeId);
  const calendars = await readCalendars(tx, placeIds, {
    from: addDays(from, -LONGEST_STAY_DAYS),
    to: addDays(to, LONGEST_STAY_DAYS),
  });
  return [...calendars].map(([placeId, calendar]) => ({
    placeId,
    calendar,
    units: units.get(placeId) ?? [],
    taken: taken.get(placeId) ?? [],
    stays: stays.get(placeId) ?? [],
  }));
};
