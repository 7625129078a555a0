import { listEndpoints } from '@escale/db/webhooks';
import type { Webhook } from '@escale/shared/webhooks';
import type { Ports } from '../ports.ts';
import { webhookView } from './webhook-view.ts';

export const listWebhooks = async ({ database }: Ports, placeId: string): Promise<Webhook[]> =>
  (await listEndpoints(database, placeId)).map(webhookView);
