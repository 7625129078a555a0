import { type Executor, writeAudit } from '@escale/db';
import type { EndpointKey } from '@escale/db/webhooks';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';

type Deed = 'added' | 'changed' | 'removed' | 'secret_renewed' | 'tested' | 'replayed';

export const auditWebhook = (
  { newId }: Pick<Ports, 'newId'>,
  tx: Executor,
  { memberId: actorId }: Actor,
  { placeId, id: subjectId }: EndpointKey,
  deed: Deed,
  detail: Record<string, unknown> = {},
): Promise<void> =>
  writeAudit(tx, { id: newId(), actorId, placeId, action: `webhook.${deed}`, subjectId, detail });
