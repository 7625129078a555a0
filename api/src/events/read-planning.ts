import { readNow } from '@escale/db';
import { placeOf } from '@escale/db/places';
import type { Actor, Instant } from '@escale/shared/kernel';
import type { PackingGroup } from '../bookings/packing-group.ts';
import { groupsOfUnits } from '../closures/groups-of-units.ts';
import { requireManagement } from '../http/access.ts';
import type { Ports } from '../ports.ts';
import { unitsOfRooms } from './units-of-rooms.ts';

/** What planning an event at a place has to know: its clock, the rooms that are wanted, and all that hangs on them. */
export type Planning = {
  placeId: string;
  timeZone: string;
  now: Instant;
  resourceIds: string[];
  unitIds: string[];
  group: PackingGroup;
};

/** @throws Refused not-found | not-allowed | resource-not-of-this-place */
export const readPlanning = async (
  ports: Ports,
  actor: Actor,
  wish: { placeSlug: string; resourceIds?: string[] | undefined },
): Promise<Planning> => {
  const { database } = ports;
  const [place, now] = await Promise.all([
    placeOf(database, { slug: wish.placeSlug, id: null }),
    readNow(database),
  ]);
  const placeId = requireManagement(actor, place);
  const timeZone = place?.timeZone ?? 'Europe/Paris';
  const resourceIds = [...new Set(wish.resourceIds)];
  const unitIds = await unitsOfRooms(database, placeId, resourceIds);
  const group = await groupsOfUnits(ports, { placeId, timeZone }, unitIds);
  return { placeId, timeZone, now, resourceIds, unitIds, group };
};
