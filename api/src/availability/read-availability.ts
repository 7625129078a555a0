import { readBusyUnits } from '@escale/db/availability';
import { type PlaceKey, placeOf, readCalendars } from '@escale/db/places';
import { readResources } from '@escale/db/resources';
import type { ResourceAvailability } from '@escale/shared/availability';
import {
  type Actor,
  addDays,
  daysBetween,
  endOfLocalDay,
  isLocalDate,
  manages,
  startOfLocalDay,
} from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { availabilityView, type Range } from './availability-view.ts';

const MAX_DAYS = 93;

export type AvailabilityWish = Range & { slug: string; resourceKind?: string };

/** @throws Refused malformed-date | range-backwards | range-too-long */
const checkRange = ({ from, to }: Range): void => {
  for (const date of [from, to]) if (!isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  if (to < from) throw new Refused({ code: 'range-backwards', from, to });
  if (daysBetween(from, to) >= MAX_DAYS) throw new Refused({ code: 'range-too-long', maxDays: MAX_DAYS });
};

const isVisible = async (place: PlaceKey, readActor: () => Promise<Actor | null>): Promise<boolean> => {
  if (place.status !== 'draft') return true;
  const actor = await readActor();
  return actor !== null && manages(actor, place.id);
};

/** Four statements, whatever the number of days, resources and bookings. */
export const readAvailability = async (
  ports: Ports,
  readActor: () => Promise<Actor | null>,
  { slug, from, to, resourceKind }: AvailabilityWish,
): Promise<ResourceAvailability[]> => {
  checkRange({ from, to });
  const { database } = ports;
  const place = await placeOf(database, { slug, id: null });
  if (!place || !(await isVisible(place, readActor))) throw new Refused({ code: 'not-found' });
  const placeIds = [place.id];
  const { timeZone } = place;
  const period = { start: startOfLocalDay(from, timeZone), end: endOfLocalDay(to, timeZone) };
  const [calendars, resources, busy] = await Promise.all([
    readCalendars(database, placeIds, { from: addDays(from, -1), to }),
    readResources(database, { placeIds, kind: resourceKind ?? null }),
    readBusyUnits(database, { placeIds, period }),
  ]);
  const calendar = calendars.get(place.id);
  return calendar ? availabilityView(calendar, resources, busy, { from, to }) : [];
};
