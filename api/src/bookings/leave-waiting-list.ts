import { type Executor, takeLocks, transaction } from '@escale/db';
import { moveWaitingEntry, readBooking, readWaitingEntry } from '@escale/db/bookings';
import { allocatedPeriod, type WaitingEntrySchema } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { endBooking } from './end-booking.ts';
import { offerFreedRoom } from './offer-freed-room.ts';
import { lockOf, type PackingGroup } from './packing-group.ts';
import { waitingView } from './waiting-view.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

/**
 * Leaves the line; a hold that was offered goes to the next in it. Under the lock of the group, as offers are: who
 * leaves at that very moment has either been offered something or isn't.
 * @throws Refused not-found | not-waiting
 */
export const leaveWaitingList = async (
  ports: Ports,
  actor: Actor,
  id: string,
): Promise<WaitingEntrySchema> => {
  const found = await readWaitingEntry(ports.database, id);
  if (!found || found.memberId !== actor.memberId) throw new Refused({ code: 'not-found' });
  const { placeId } = found;
  const group = await groupOfBooking(ports, found);
  return transaction(ports.database, async (tx) => {
    await takeLocks(tx, [lockOf(group)]);
    const { status, bookingId, ...entry } = (await readWaitingEntry(tx, id)) ?? found;
    if (status !== 'waiting' && status !== 'offered')
      throw new Refused({ code: 'not-waiting', entryStatus: status });
    const move = { placeId, id, to: 'withdrawn' } as const;
    if (bookingId === null) await moveWaitingEntry(tx, { ...move, from: 'waiting' });
    else await letGo(ports, tx, { group, bookingId, actor, move });
    return waitingView({ ...entry, bookingId, status: 'withdrawn', ahead: 0 });
  });
};

type LettingGo = {
  group: PackingGroup;
  bookingId: string;
  actor: Actor;
  move: { placeId: string; id: string; to: 'withdrawn' };
};

const letGo = async (
  ports: Ports,
  tx: Executor,
  { group, bookingId, actor, move }: LettingGo,
): Promise<void> => {
  const offered = await readBooking(tx, bookingId);
  if (!offered) throw new Error('an offer without its hold');
  const { row } = await lockedBooking(tx, offered, group);
  const ending = { to: 'cancelled', at: row.now, actorId: actor.memberId, reason: null } as const;
  await endBooking(ports, tx, { ...row, ...ending });
  await moveWaitingEntry(tx, { ...move, from: 'passed' });
  await offerFreedRoom(ports, tx, group, [allocatedPeriod(row.period, row.bufferMinutes)]);
};
