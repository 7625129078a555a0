import type { Executor } from '@escale/db';
import type { Ports } from '../ports.ts';
import { endLapsed } from './end-lapsed.ts';
import { offerFreedRoom } from './offer-freed-room.ts';
import type { PackingGroup } from './packing-group.ts';

/**
 * Ends holds and requests of a packing group whose time has run out, and offers their room to who waits for it.
 * The caller has the lock of the group.
 */
export const expireLapsed = async (
  ports: Ports,
  tx: Executor,
  group: PackingGroup,
  bookingIds: readonly string[],
): Promise<void> => offerFreedRoom(ports, tx, group, await endLapsed(ports, tx, bookingIds));
