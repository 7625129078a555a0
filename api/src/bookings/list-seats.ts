import { choosableUnits, type Seats, type SeatsRequest } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookableResource } from './bookable-resource.ts';
import { decideStay } from './decide-stay.ts';
import { readRoom } from './read-room.ts';

/**
 * Which seats of a pool a stay may choose from; of a space that is taken as a whole there is nothing to choose.
 * @throws Refused not-found, or what stands against the stay
 */
export const listSeats = async (ports: Ports, actor: Actor | null, request: SeatsRequest): Promise<Seats> => {
  const bookable = await bookableResource(ports, actor, request.resourceId);
  const decided = decideStay(bookable, request);
  if (!decided.ok) throw new Refused(decided.refusal);
  const { allocation, unitIds } = bookable.resource;
  if (allocation === 'all') return { unitIds: [] };
  const { period } = decided.value;
  const room = await readRoom(ports.database, bookable, period);
  return { unitIds: choosableUnits({ unitIds, period }, room) };
};
