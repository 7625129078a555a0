import { decideAddress } from '@escale/shared/webhooks';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * The address as it is kept. What it leads to is looked at each time that something leaves as well: names change.
 * @throws Refused webhook-address-refused
 */
export const requireAddress = async ({ outside }: Pick<Ports, 'outside'>, text: string): Promise<string> => {
  const decided = decideAddress(text, outside);
  if (!decided.ok) throw new Refused(decided.refusal);
  if (await outside.leadsInside(decided.value))
    throw new Refused({ code: 'webhook-address-refused', reason: 'inside' });
  return decided.value.href;
};
