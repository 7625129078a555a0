import { readBusyUnits } from '@escale/db/availability';
import { readCalendars, readPublishedPlaces } from '@escale/db/places';
import { readResources } from '@escale/db/resources';
import type { ResourceAvailability } from '@escale/shared/availability';
import { addDays, endOfLocalDay, isLocalDate, startOfLocalDay } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { availabilityView } from './availability-view.ts';

type Wish = { date: string; resourceKind: string; place: string[] };
type AvailabilityOfPlace = { placeSlug: string; resources: ResourceAvailability[] };

/** One day of several places in four statements; slugs that name no published place are left out. */
export const readAvailabilityOfPlaces = async (ports: Ports, wish: Wish): Promise<AvailabilityOfPlace[]> => {
  const { date, resourceKind } = wish;
  if (!isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  const { database } = ports;
  const places = await readPublishedPlaces(database, wish.place);
  const placeIds = places.map(({ id }) => id);
  // Wide enough for a day of any time zone; each place's own day is cut out of it.
  const period = {
    start: startOfLocalDay(addDays(date, -1), 'UTC'),
    end: endOfLocalDay(addDays(date, 1), 'UTC'),
  };
  const [calendars, resources, busy] = await Promise.all([
    readCalendars(database, placeIds, { from: addDays(date, -1), to: date }),
    readResources(database, { placeIds, kind: resourceKind }),
    readBusyUnits(database, { placeIds, period }),
  ]);
  const busyOf = Map.groupBy(busy, ({ placeId }) => placeId);
  const resourcesOf = Map.groupBy(resources, ({ placeId }) => placeId);
  return places.flatMap(({ id, slug }) => {
    const calendar = calendars.get(id);
    const own = resourcesOf.get(id) ?? [];
    if (!calendar) return [];
    return [
      {
        placeSlug: slug,
        resources: availabilityView(calendar, own, busyOf.get(id) ?? [], { from: date, to: date }),
      },
    ];
  });
};
