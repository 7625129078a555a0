import { transaction, writeOutbox } from '@escale/db';
import { type EndpointKey, noteFailing } from '@escale/db/webhooks';
import type { Ports } from '../ports.ts';

/** Those who run the place are told once that an endpoint fails, until it works again or is changed. */
export const tellOfFailure = ({ database, newId }: Ports, endpoint: EndpointKey): Promise<void> =>
  transaction(database, async (tx) => {
    const { placeId, id: webhookId } = endpoint;
    for (const memberId of await noteFailing(tx, endpoint)) {
      const id = newId();
      const topic = 'webhook.failing';
      const payload = { placeId, memberId, webhookId };
      await writeOutbox(tx, { id, topic, placeId, dedupeKey: `${topic}:${id}`, payload });
    }
  });
