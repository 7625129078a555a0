import type { Told } from '@escale/db/bookings';
import type { Ports } from '../ports.ts';

/** New ids for what is written beside a change of a booking. */
export const toldBy = ({ newId }: Ports, actorId: string | null): Told => ({
  transitionId: newId(),
  outboxId: newId(),
  auditId: newId(),
  actorId,
});
