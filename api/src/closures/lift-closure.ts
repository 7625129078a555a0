import { readNow, takeLocks, transaction, writeAudit } from '@escale/db';
import { readClosureToLift, liftClosure as write } from '@escale/db/closures';
import type { Actor } from '@escale/shared/kernel';
import { offerFreedRoom } from '../bookings/offer-freed-room.ts';
import { locksOf } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { groupsOfUnits } from './groups-of-units.ts';

/**
 * Ends a closure that is running or to come; its room is offered to who waits for it in the same transaction.
 * @throws Refused not-found: it is over, or was lifted before
 */
export const liftClosure = async (
  ports: Ports,
  actor: Actor,
  closure: { placeId: string; id: string },
): Promise<undefined> => {
  const { placeId, id } = closure;
  const found = await readClosureToLift(ports.database, closure);
  if (!found) throw new Refused({ code: 'not-found' });
  const { timeZone, period, unitIds } = found;
  const group = await groupsOfUnits(ports, { placeId, timeZone }, unitIds);
  await transaction(ports.database, async (tx) => {
    await takeLocks(tx, locksOf(group));
    if (!(await readClosureToLift(tx, closure))) throw new Refused({ code: 'not-found' });
    const at = await readNow(tx);
    await write(tx, { placeId, id, at });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'closure.lifted',
      subjectId: id,
    });
    await offerFreedRoom(ports, tx, group, [{ start: Math.max(at, period.start), end: period.end }]);
  });
};
