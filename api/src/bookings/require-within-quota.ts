import type { Executor } from '@escale/db';
import { type Bookable, countStaysAhead } from '@escale/db/bookings';
import { Refused } from '../refused.ts';
import type { DecidedStay } from './decide-stay.ts';

type Quota = Extract<Refused['refusal'], { code: 'quota-reached' }>;

/** What stands against one more stay of a person where the place has set a quota. */
export const againstQuota = async (
  executor: Executor,
  { resource }: Bookable,
  { stay: { quota: most } }: Pick<DecidedStay, 'stay'>,
  memberId: string | null,
): Promise<Quota | null> => {
  if (most === 0 || memberId === null) return null;
  const asked = { placeId: resource.placeId, resourceId: resource.id, memberId };
  return (await countStaysAhead(executor, asked)) < most ? null : { code: 'quota-reached', most };
};

/**
 * The caller has the lock of the packing group: two wishes of one person are counted one after the other.
 * @throws Refused quota-reached
 */
export const requireWithinQuota = async (
  tx: Executor,
  bookable: Bookable,
  decided: Pick<DecidedStay, 'stay'>,
  memberId: string,
): Promise<void> => {
  const against = await againstQuota(tx, bookable, decided, memberId);
  if (against) throw new Refused(against);
};
