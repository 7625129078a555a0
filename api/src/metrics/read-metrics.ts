import { countConnections } from '@escale/db';
import { countOutbox } from '@escale/db/outbox';
import type { Ports } from '../ports.ts';

/** Counters of this process, with what the database knows at this moment. */
export const readMetrics = async ({ database, metrics }: Ports): Promise<string> => {
  const [outbox, connections] = await Promise.all([countOutbox(database), countConnections(database)]);
  return metrics.read({ outboxWaiting: outbox.waiting, outboxGivenUp: outbox.givenUp, connections });
};
