import { readNow } from '@escale/db';
import { readBusyUnits } from '@escale/db/availability';
import { type LivePlace, readLivePlaces } from '@escale/db/open-data';
import { readCalendars } from '@escale/db/places';
import { type ResourceRow, readResources } from '@escale/db/resources';
import { type BusyUnit, freeIntervals } from '@escale/shared/availability';
import { addDays, type Instant, instantText, localDateOf, minuteMs } from '@escale/shared/kernel';
import { type LiveAvailability, liveState, openLicence } from '@escale/shared/open-data';
import { type OpeningCalendar, openIntervals } from '@escale/shared/places';
import type { Ports } from '../ports.ts';

/** How far the next free time is looked for. */
const DAYS_AHEAD = 14;
const dayMs = 1_440 * minuteMs;

/** What is free at this minute where places agreed to tell it: five statements, however many places there are. */
export const readLiveAvailability = async ({ database }: Ports): Promise<LiveAvailability> => {
  const places = await readLivePlaces(database);
  // By the minute, so that whoever asks twice within one gets the same answer.
  const now = Math.floor((await readNow(database)) / minuteMs) * minuteMs;
  const placeIds = places.map(({ id }) => id);
  // A date of any time zone and the eve, whose hours may run past midnight.
  const today = localDateOf(now, 'UTC');
  const [calendars, resources, busy] = await Promise.all([
    readCalendars(database, placeIds, { from: addDays(today, -2), to: addDays(today, DAYS_AHEAD + 1) }),
    readResources(database, { placeIds, kind: null }),
    readBusyUnits(database, { placeIds, period: { start: now, end: now + DAYS_AHEAD * dayMs } }),
  ]);
  const busyOf = Map.groupBy(busy, ({ placeId }) => placeId);
  const resourcesOf = Map.groupBy(resources, ({ placeId }) => placeId);
  return {
    asOf: instantText(now, 'Europe/Paris'),
    licence: openLicence,
    places: places.flatMap((place) => {
      const calendar = calendars.get(place.id);
      const spaces = resourcesOf.get(place.id) ?? [];
      return calendar ? [liveView(place, { calendar, spaces, busy: busyOf.get(place.id) ?? [], now })] : [];
    }),
  };
};

type Found = {
  calendar: OpeningCalendar;
  spaces: readonly ResourceRow[];
  busy: readonly BusyUnit[];
  now: Instant;
};

const liveView = (
  { slug, name, communeInsee, communeName, timeZone, isExample }: LivePlace,
  { calendar, spaces, busy, now }: Found,
): LiveAvailability['places'][number] => {
  const today = localDateOf(now, timeZone);
  const open = openIntervals(calendar, addDays(today, -1), addDays(today, DAYS_AHEAD - 1));
  const text = (instant: Instant | null) => (instant === null ? null : instantText(instant, timeZone));
  return {
    ...{ slug, name, communeInsee, communeName, timeZone },
    example: isExample || spaces.some((space) => space.isExample),
    spaces: spaces.map((space) => {
      const { id, kind, allocation, units } = space;
      const free = freeIntervals({ open, unitIds: units.map((unit) => unit.id), allocation, busy });
      const { freeUnits, freeUntil, nextFreeAt } = liveState(free, now);
      return {
        ...{ resourceId: id, name: space.name, kind, units: units.length, freeUnits },
        freeUntil: text(freeUntil),
        nextFreeAt: text(nextFreeAt),
        example: space.isExample,
      };
    }),
  };
};
