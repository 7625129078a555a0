import { takeLocks, transaction, writeAudit } from '@escale/db';
import { countBookingsToCome, lockResource, retireResource as write } from '@escale/db/resources';
import type { Actor } from '@escale/shared/kernel';
import { locksOf } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readResource } from '../resources/read-resource.ts';
import { groupsOfUnits } from './groups-of-units.ts';

/**
 * Takes a resource off sale; it stays on record for the bookings that name it. Bookings wait meanwhile, so that nobody
 * gets into a space that is just going.
 * @throws Refused not-found | resource-has-bookings
 */
export const retireResource = async (
  ports: Ports,
  actor: Actor,
  resource: { placeId: string; id: string },
): Promise<undefined> => {
  const { units } = await readResource(ports.database, resource);
  const place = { placeId: resource.placeId, timeZone: 'UTC' };
  const group = await groupsOfUnits(
    ports,
    place,
    units.map(({ id }) => id),
  );
  await transaction(ports.database, async (tx) => {
    await takeLocks(tx, locksOf(group));
    if (!(await lockResource(tx, resource))) throw new Refused({ code: 'not-found' });
    const bookings = await countBookingsToCome(tx, resource);
    if (bookings > 0) throw new Refused({ code: 'resource-has-bookings', bookings });
    await write(tx, resource);
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: resource.placeId,
      action: 'resource.retired',
      subjectId: resource.id,
    });
  });
};
