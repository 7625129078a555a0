import { readPlaceKeeping } from '@escale/db/places';
import { readResourceSheets, readUnits } from '@escale/db/resources';
import type { PlaceSetup } from '@escale/shared/resources';
import { placeDetail } from '../places/place-detail.ts';
import { readOpeningWeeks } from '../places/read-opening-weeks.ts';
import { readPlaceFacts } from '../places/read-place-facts.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { resourceOf } from '../resources/resource-of.ts';
import { versionOf } from '../version-of.ts';

/** All that a place's managers can change, with the versions to change it by. */
export const readPlaceSetup = async (ports: Ports, slug: string): Promise<PlaceSetup> => {
  const { database } = ports;
  const [place, facts, weeks] = await Promise.all([
    placeDetail(ports, slug),
    readPlaceFacts(database, slug),
    readOpeningWeeks(database, slug),
  ]);
  const { id: placeId } = place;
  const [keeping, sheets, units] = await Promise.all([
    readPlaceKeeping(database, placeId),
    readResourceSheets(database, { placeId, resourceId: null }),
    readUnits(database, placeId),
  ]);
  if (!keeping) throw new Refused({ code: 'not-found' });
  return {
    ...place,
    today: keeping.today,
    checkIn: facts.checkIn,
    arrival: facts.arrival,
    publishesAvailability: facts.publishesAvailability,
    resources: sheets.map(resourceOf).map((space) => ({ ...space, version: versionOf(space) })),
    units,
    versions: { facts: versionOf(facts), hours: versionOf(weeks), photos: versionOf(place.photos) },
  };
};
