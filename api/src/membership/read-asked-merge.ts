import { readAskedMerge as read } from '@escale/db/membership';
import { type AskedMerge, maskedAddress } from '@escale/shared/membership';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * What a mailed link asks.
 * @throws Refused not-found: also for a link that was answered or is too old
 */
export const readAskedMerge = async (
  { database }: Ports,
  { secret }: { secret: string },
): Promise<AskedMerge> => {
  const asked = await read(database, hashOfSecret(secret));
  if (!asked) throw new Refused({ code: 'not-found' });
  const { placeName, fromName, intoName, intoEmail } = asked;
  return { placeName, fromName, intoName, intoAddress: maskedAddress(intoEmail) };
};
