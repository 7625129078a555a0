import type { EndpointRow } from '@escale/db/webhooks';
import { instantText } from '@escale/shared/kernel';
import type { Webhook } from '@escale/shared/webhooks';

export const webhookView = ({ timeZone, placeSlug: _, isKnownFailing: __, ...row }: EndpointRow): Webhook => {
  const told = (at: number | null) => (at === null ? null : instantText(at, timeZone));
  return {
    ...row,
    createdAt: instantText(row.createdAt, timeZone),
    previousSecretUntil: told(row.previousSecretUntil),
    lastDeliveredAt: told(row.lastDeliveredAt),
  };
};
