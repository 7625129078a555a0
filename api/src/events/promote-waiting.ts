import { type Executor, writeOutbox } from '@escale/db';
import { countRegistered, moveRegistration, readNextWaiting } from '@escale/db/events';
import type { Ports } from '../ports.ts';

/** As many as there is room for move up, in their order, and are told. The caller has the lock of the event. */
export const promoteWaiting = async (
  ports: Ports,
  tx: Executor,
  { placeId, eventId }: { placeId: string; eventId: string },
  free: number,
): Promise<void> => {
  if (free <= 0) return;
  const next = await readNextWaiting(tx, { placeId, eventId }, free);
  for (const { id } of next) {
    await moveRegistration(tx, { placeId, id, from: 'waiting', to: 'registered' });
    const message = { topic: 'event.promoted', placeId, dedupeKey: `event.promoted:${id}` };
    await writeOutbox(tx, { id: ports.newId(), ...message, payload: { registrationId: id } });
  }
  if (next.length > 0) await countRegistered(tx, { placeId, eventId, by: next.length });
};
