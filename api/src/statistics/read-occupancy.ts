import { readNow, transaction } from '@escale/db';
import {
  countEvents,
  countPeople,
  countRefusals,
  type FiguresPlace,
  readFiguresPlaces,
  sumPlaceDays,
} from '@escale/db/statistics';
import { type Actor, instantText } from '@escale/shared/kernel';
import {
  DEFINITION_VERSION,
  type Grouping,
  type Occupancy,
  type OccupancyQuery,
} from '@escale/shared/statistics';
import { checkDates } from '../check-dates.ts';
import type { Ports } from '../ports.ts';
import { countPastDays } from './count-past-days.ts';
import { type FiguresScope, figuresScope } from './figures-scope.ts';
import { statisticsRow } from './statistics-row.ts';
import { sumUncounted } from './sum-uncounted.ts';
import { addSums } from './sums-of-days.ts';

/** Three years at once: enough to compare a year with the two before it. */
const MAX_DAYS = 1_100;

/**
 * Figures by group between two dates, both included: those of days that are over from what is counted, the rest from
 * the rows themselves, so that an answer is never stale.
 * @throws Refused not-found | not-allowed | malformed-date | range-backwards | range-too-long
 */
export const readOccupancy = async (
  ports: Ports,
  actor: Actor,
  { place, as, ...query }: OccupancyQuery,
): Promise<Occupancy> => {
  checkDates(query, MAX_DAYS);
  const whose = { ...(place !== undefined && { place }), ...(as && { as }) };
  return occupancyOf(ports, await figuresScope(ports, actor, whose), query);
};

/** The same for a scope that is known, whoever reads it. */
export const occupancyOf = async (
  ports: Ports,
  { placeIds, hidesFewPeople }: FiguresScope,
  { from, to, groupBy, commune }: Omit<OccupancyQuery, 'place' | 'as' | 'format'>,
): Promise<Occupancy> => {
  await countPastDays(ports, placeIds);
  return transaction(ports.database, async (tx) => {
    const places = await readFiguresPlaces(tx, { placeIds, communeInsee: commune ?? null });
    const range = { placeIds: places.map(({ id }) => id), from, to, groupBy };
    const counted = await sumPlaceDays(tx, range);
    const uncounted = await sumUncounted(tx, places, range, groupBy);
    const sums = addSums([...counted, ...uncounted]);
    const byHour = groupBy === 'weekdayHour';
    const people = new Map((byHour ? [] : await countPeople(tx, range)).map((row) => [row.key, row]));
    const refused = new Map(
      (byHour ? [] : await countRefusals(tx, range)).map((row) => [row.key, row.refusals]),
    );
    const held = countsEvents(groupBy)
      ? new Map((await countEvents(tx, range)).map(({ key, ...row }) => [key, row]))
      : null;
    const now = await readNow(tx);
    return {
      definitionVersion: DEFINITION_VERSION,
      asOf: instantText(now, places[0]?.timeZone ?? 'Europe/Paris'),
      from,
      to,
      groupBy,
      example: places.some(({ isExample }) => isExample),
      rows: sums.map((sum) =>
        statisticsRow(sum, {
          label: labelOf(places, groupBy, sum.key),
          people: byHour ? null : (people.get(sum.key) ?? { people: 0, newPeople: 0 }),
          refusals: refused.get(sum.key) ?? 0,
          events: held && (held.get(sum.key) ?? noEvents),
          hidesFewPeople,
        }),
      ),
    };
  });
};

/** An event is of a place and a date: it has no kind of units, and hours would cut it up. */
const countsEvents = (groupBy: Grouping): boolean => groupBy !== 'resourceKind' && groupBy !== 'weekdayHour';
const noEvents = { events: 0, registrations: 0, attendees: 0 };

/** A place by its name, a commune by its own; everything else is its key, which the reader's language words. */
const labelOf = (places: readonly FiguresPlace[], groupBy: Grouping, key: string): string => {
  if (groupBy === 'place') return places.find(({ slug }) => slug === key)?.name ?? key;
  if (groupBy === 'placeMonth') return places.find(({ slug }) => key.startsWith(`${slug} `))?.name ?? key;
  if (groupBy !== 'commune') return key;
  return places.find(({ communeInsee }) => communeInsee === key)?.communeName ?? key;
};
