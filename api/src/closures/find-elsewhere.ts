import { readBusyUnits } from '@escale/db/availability';
import { type Bookable, type BookingRow, readBookables } from '@escale/db/bookings';
import { readNearestPlaces } from '@escale/db/closures';
import { type BusyUnit, takes } from '@escale/shared/availability';
import type { ClosedUnits } from '@escale/shared/closures';
import { addDays, type Interval, instantText, localDateOf, minuteMs } from '@escale/shared/kernel';
import { bookingRuleLimits } from '@escale/shared/resources';
import { decideStay } from '../bookings/decide-stay.ts';
import type { Ports } from '../ports.ts';

/** A space that can take the very same stay, at the standard tariff. */
export type Elsewhere = { bookable: Bookable; totalCents: number };

const MOST_ANSWERS = 3;
const PLACES_ASKED = 20;
const LONGEST_BUFFER_MS = bookingRuleLimits.bufferMinutes * minuteMs;

type Search = { closed: ClosedUnits & { placeId: string }; rows: readonly BookingRow[] };

/**
 * For each stay that a closure hits, what could take it instead: spaces of the same kind at the same place first, then
 * those of the nearest other places. Three statements for each kind of space, however many stays are hit.
 */
export const findElsewhere = async (ports: Ports, search: Search): Promise<Map<string, Elsewhere[]>> => {
  const found = new Map<string, Elsewhere[]>();
  const movable = search.rows.filter(
    ({ memberId, period, now, status }) => memberId !== null && period.start > now && status !== 'checked_in',
  );
  for (const [kind, rows] of Map.groupBy(movable, ({ resourceKind }) => resourceKind))
    for (const [id, spaces] of await findOfKind(ports, { ...search, rows }, kind)) found.set(id, spaces);
  return found;
};

const findOfKind = async (
  { database }: Ports,
  { closed, rows }: Search,
  kind: string,
): Promise<[string, Elsewhere[]][]> => {
  const { placeId } = closed;
  const others = await readNearestPlaces(database, { placeId, kind, limit: PLACES_ASKED });
  const placeIds = [placeId, ...others];
  const period = {
    start: Math.min(...rows.map((row) => row.period.start)),
    end: Math.max(...rows.map((row) => row.period.end)),
  };
  const [bookables, taken] = await Promise.all([
    readBookables(database, { placeIds, kind, memberId: null, dates: datesOf(period, rows) }),
    readBusyUnits(database, { placeIds, period: { ...period, end: period.end + LONGEST_BUFFER_MS } }),
  ]);
  const closing = closed.unitIds.map((unitId) => ({ unitId, ...closed.period }));
  const busy = Map.groupBy([...taken, ...closing], ({ unitId }) => unitId);
  const nearestFirst = bookables
    .filter(isOnSale)
    .sort((a, b) => placeIds.indexOf(a.place.id) - placeIds.indexOf(b.place.id));
  return rows.map((row) => [row.id, spacesFor(row, nearestFirst, busy)]);
};

const isOnSale = ({ place, resource }: Bookable): boolean =>
  place.status === 'published' && !resource.rules.requiresTraining;

/** The eve too: hours past midnight belong to it. */
const datesOf = ({ start, end }: Interval, [row]: readonly BookingRow[]) => {
  const timeZone = row?.timeZone ?? 'Europe/Paris';
  return { from: addDays(localDateOf(start, timeZone), -2), to: addDays(localDateOf(end, timeZone), 2) };
};

const spacesFor = (
  row: BookingRow,
  bookables: readonly Bookable[],
  busy: ReadonlyMap<string, readonly BusyUnit[]>,
): Elsewhere[] => {
  const found: Elsewhere[] = [];
  for (const bookable of bookables) {
    const { resource } = bookable;
    if (found.length === MOST_ANSWERS) break;
    if (resource.id === row.resourceId) continue;
    const decided = decideStay(bookable, wishOf(row));
    if (!decided.ok) continue;
    const { period, quantity, price } = decided.value;
    const taken = resource.unitIds.flatMap((unitId) => busy.get(unitId) ?? []);
    if (takes(resource, taken, period, quantity).fits) found.push({ bookable, totalCents: price.totalCents });
  }
  return found;
};

/** The very same stay, whatever zone it is asked in. */
export const wishOf = ({ period, timeZone, quantity, allocation }: BookingRow) => ({
  start: instantText(period.start, timeZone),
  end: instantText(period.end, timeZone),
  quantity: allocation === 'all' ? 1 : quantity,
});
