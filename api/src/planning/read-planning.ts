import { createHash } from 'node:crypto';
import { readCalendars } from '@escale/db/places';
import { readPlanningSeats, readPlanningSpaces } from '@escale/db/planning';
import {
  type Actor,
  addDays,
  daysBetween,
  endOfLocalDay,
  instantText,
  type LocalDate,
  startOfLocalDay,
} from '@escale/shared/kernel';
import { type OpeningCalendar, openIntervals } from '@escale/shared/places';
import type { Planning, PlanningDay, PlanningQuery } from '@escale/shared/planning';
import { checkDates } from '../check-dates.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { groupUnits, resourcesAsked } from './group-units.ts';
import { staysOf } from './planning-stays.ts';

const MAX_DAYS = 14;

/**
 * Three statements, whatever the number of days, units and bookings.
 * @throws Refused malformed-date | range-backwards | range-too-long | not-allowed: accounts see money, not people
 */
export const readPlanning = async (
  { database }: Ports,
  actor: Actor,
  wish: PlanningQuery & { placeId: string },
): Promise<Planning> => {
  const { placeId, from, to } = wish;
  if (actor.placeRoles.get(placeId) === 'accountant') throw new Refused({ code: 'not-allowed' });
  checkDates(wish, MAX_DAYS);
  const calendar = (await readCalendars(database, [placeId], { from, to })).get(placeId);
  if (!calendar) throw new Refused({ code: 'not-found' });
  const { timeZone } = calendar;
  const period = { start: startOfLocalDay(from, timeZone), end: endOfLocalDay(to, timeZone) };
  const [spaces, seats] = await Promise.all([
    readPlanningSpaces(database, { placeId, from, to }),
    readPlanningSeats(database, { placeId, period }),
  ]);
  const asked = resourcesAsked(spaces, wish);
  const groups = groupUnits(spaces, asked);
  const shown = new Set(groups.flatMap(({ units }) => units.map(({ id }) => id)));
  const said = {
    timeZone,
    days: Array.from({ length: daysBetween(from, to) + 1 }, (_, nth) => dayOf(calendar, addDays(from, nth))),
    resources: asked.map(({ unitIds: _, ...resource }) => resource),
    groups,
    stays: staysOf(
      seats.filter(({ unitId }) => shown.has(unitId)),
      { ...spaces, timeZone },
    ),
  };
  const revision = createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22);
  return { asOf: instantText(spaces.now, timeZone), revision, ...said };
};

/** A local day is 23, 24 or 25 hours long; what is open past midnight shows on both dates. */
const dayOf = (calendar: OpeningCalendar, date: LocalDate): PlanningDay => {
  const { timeZone } = calendar;
  const text = (at: number) => instantText(at, timeZone);
  const open = openIntervals(calendar, date, date);
  return {
    date,
    start: text(startOfLocalDay(date, timeZone)),
    end: text(endOfLocalDay(date, timeZone)),
    open: open.map(({ start, end }) => ({ start: text(start), end: text(end) })),
  };
};
