import type { Actor } from '@escale/shared/kernel';
import type { TerminationPreview } from '@escale/shared/passes';
import type { Ports } from '../ports.ts';
import { endOfPass } from './end-of-pass.ts';
import { readSubscription } from './read-subscription.ts';

/**
 * What ending a subscription today would mean, before anybody decides.
 * @throws Refused not-found | not-a-subscription
 */
export const previewTermination = async (
  ports: Ports,
  actor: Actor,
  id: string,
): Promise<TerminationPreview> => {
  const row = await readSubscription(ports, actor, id);
  if (row.endsOn !== null)
    return { endsOn: row.endsOn, keptUntil: row.endsOn, hasEnded: true, laterStays: [] };
  const end = await endOfPass(ports.database, row, false);
  if (end.ok) return { endsOn: end.value, keptUntil: end.value, hasEnded: false, laterStays: [] };
  const { endsOn, keptUntil, bookings } = end.refusal;
  return { endsOn, keptUntil, hasEnded: false, laterStays: bookings };
};
