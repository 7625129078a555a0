import { type Executor, transaction } from '@escale/db';
import {
  countEventsOfPeriods,
  countPeopleOfPeriods,
  type FiguresPlace,
  type PeriodMinutes,
  type PlacePeriod,
  readFiguresPlaces,
  sumPeriods,
} from '@escale/db/statistics';
import type { StatisticsRow } from '@escale/shared/statistics';
import type { Ports } from '../ports.ts';
import { countPastDays } from './count-past-days.ts';
import { countPlaceDays } from './count-place-days.ts';
import { readCounted } from './read-counted.ts';
import { shareOf, toldPeople } from './statistics-row.ts';

export type PeriodFigures = Pick<
  StatisticsRow,
  'occupancy' | 'people' | 'events' | 'usedSeatMinutes' | 'bookedSeatMinutes'
>;

/**
 * The figures of any number of periods, in the order in which they are given and in as many statements as of one; null
 * of a period in which its place counts nothing.
 */
export const readPeriods = async (
  ports: Ports,
  periods: readonly PlacePeriod[],
  { hidesFewPeople }: { hidesFewPeople: boolean },
): Promise<(PeriodFigures | null)[]> => {
  if (periods.length === 0) return [];
  const placeIds = [...new Set(periods.map(({ placeId }) => placeId))];
  await countPastDays(ports, placeIds);
  return transaction(ports.database, async (tx) => {
    const places = await readFiguresPlaces(tx, { placeIds, communeInsee: null });
    const counted = await sumPeriods(tx, periods);
    const minutes = Map.groupBy([...counted, ...(await sumRest(tx, places, periods))], ({ nth }) => nth);
    const people = new Map((await countPeopleOfPeriods(tx, periods)).map((row) => [row.nth, row.people]));
    const events = new Map((await countEventsOfPeriods(tx, periods)).map((row) => [row.nth, row.events]));
    return periods.map((_, nth) => {
      const parts = minutes.get(nth);
      if (!parts) return null;
      const sum = (what: 'open' | 'booked' | 'used') => parts.reduce((all, part) => all + part[what], 0);
      const persons = people.get(nth) ?? 0;
      return {
        occupancy: shareOf(sum('booked'), sum('open')),
        bookedSeatMinutes: sum('booked'),
        usedSeatMinutes: sum('used'),
        people: hidesFewPeople ? toldPeople(persons) : persons,
        events: events.get(nth) ?? 0,
      };
    });
  });
};

/** What the days add that are not counted yet, read once for all periods that reach so far. */
const sumRest = async (
  tx: Executor,
  places: readonly FiguresPlace[],
  periods: readonly PlacePeriod[],
): Promise<PeriodMinutes[]> => {
  const untilOf = new Map(places.map(({ id, countedUntil }) => [id, countedUntil]));
  const rest = periods.flatMap(({ placeId, from, to }, nth) => {
    const until = untilOf.get(placeId);
    if (until === undefined) return [];
    const begins = until !== null && until > from ? until : from;
    return begins > to ? [] : [{ nth, placeId, from: begins, to }];
  });
  const [from] = rest.map((period) => period.from).toSorted();
  const to = rest
    .map((period) => period.to)
    .toSorted()
    .at(-1);
  if (from === undefined || to === undefined) return [];
  const rows = await readCounted(tx, {
    placeIds: [...new Set(rest.map(({ placeId }) => placeId))],
    from,
    to,
  });
  const days = new Map(rows.map((row) => [row.placeId, countPlaceDays(row, { from, to })]));
  return rest.flatMap(({ nth, placeId, ...period }) =>
    (days.get(placeId) ?? [])
      .filter(({ onDate }) => period.from <= onDate && onDate <= period.to)
      .map((day) => ({ nth, open: day.openMinutes, booked: day.bookedMinutes, used: day.usedMinutes })),
  );
};
