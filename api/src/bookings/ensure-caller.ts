import type { Executor } from '@escale/db';
import { ensureCaller as ensureCallerRow } from '@escale/db/members';
import type { Caller } from '@escale/shared/bookings';
import { unreachableAddress } from '@escale/shared/members';
import type { Ports } from '../ports.ts';

export type Who = { id: string; displayName: string; hasAccount: boolean };

/** The account or the guest of an address; who leaves a number alone is somebody new each time. */
export const ensureCaller = async (
  ports: Ports,
  tx: Executor,
  { displayName, email }: Caller,
): Promise<Who> => {
  const id = ports.newId();
  const address = email?.trim() ?? unreachableAddress(id);
  return ensureCallerRow(tx, { id, email: address, displayName, locale: 'fr' });
};
