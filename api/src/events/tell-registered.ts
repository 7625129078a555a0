import { type Executor, writeOutbox } from '@escale/db';
import { listRegistrations } from '@escale/db/events';
import type { Ports } from '../ports.ts';

/** Everybody who comes or waits hears of a change, once for each version of the event. */
export const tellRegistered = async (
  ports: Ports,
  tx: Executor,
  { placeId, id: eventId, revision }: { placeId: string; id: string; revision: number },
  topic: 'event.changed' | 'event.cancelled',
): Promise<void> => {
  const people = await listRegistrations(tx, { placeId, eventId });
  await Promise.all(
    people.map(({ id: registrationId }) => {
      const dedupeKey = `${topic}:${registrationId}:${revision}`;
      return writeOutbox(tx, { id: ports.newId(), topic, placeId, dedupeKey, payload: { registrationId } });
    }),
  );
};
