import { readNow } from '@escale/db';
import { placeOf } from '@escale/db/places';
import { type ClosureToPreview, readClosurePeriod } from '@escale/shared/closures';
import type { PackingGroup } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import type { Closing } from './close-units.ts';
import { groupsOfUnits } from './groups-of-units.ts';
import { unitsToClose } from './units-to-close.ts';

/**
 * Which units of which place a wish is about, and when.
 * @throws Refused not-found | units-unclear | unit-not-of-this-place, or what stands against the period
 */
export const readClosing = async (
  ports: Ports,
  { slug, ...wish }: ClosureToPreview & { slug: string },
): Promise<{ closed: Closing['closed']; group: PackingGroup; timeZone: string }> => {
  const { database } = ports;
  const [place, now] = await Promise.all([placeOf(database, { slug, id: null }), readNow(database)]);
  if (!place) throw new Refused({ code: 'not-found' });
  const { id: placeId, timeZone } = place;
  const period = readClosurePeriod(wish, { timeZone, now });
  if (!period.ok) throw new Refused(period.refusal);
  const unitIds = await unitsToClose(database, placeId, wish);
  const group = await groupsOfUnits(ports, { placeId, timeZone }, unitIds);
  return { closed: { placeId, unitIds, period: period.value }, group, timeZone };
};
