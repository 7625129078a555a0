import type { Executor } from '@escale/db';
import { type Bookable, lockHoldings, readHoldings } from '@escale/db/bookings';
import { type Holdings, type SoldToPerson, sellToPerson } from '@escale/shared/bookings';
import type { Interval } from '@escale/shared/kernel';
import type { TariffsInForce } from '@escale/shared/pricing';
import { Refused } from '../refused.ts';

/** A stay to be sold, and what the person had for it when that was last read. */
export type ForSale = {
  bookable: Bookable;
  memberId: string;
  stay: Interval;
  /** Of a stay that leaves the space and comes back: the periods in it. */
  parts?: readonly Interval[] | undefined;
  tariffs: TariffsInForce;
  quantity: number;
  usePasses: boolean | undefined;
  /** The transaction has locked what the person has, once for all it sells. */
  isLocked?: boolean | undefined;
};

/**
 * What a stay costs with passes and counters as they stand now that they are locked: what was read before may have
 * been spent. The caller has the lock of the packing group.
 * @throws Refused not-sold-for-this-duration
 */
export const sellLocked = async (tx: Executor, sale: ForSale): Promise<Sold> => {
  const { bookable, tariffs } = sale;
  const { calendar, resource } = bookable;
  const mayDiffer = tariffs.month !== null || bookable.holdings.passes.length > 0;
  const holdings = mayDiffer ? await lockedHoldings(tx, sale) : bookable.holdings;
  const sold = sellToPerson({ ...sale, calendar, rules: resource.rules, holdings });
  if (!sold.ok) throw new Refused(sold.refusal);
  return { ...sold.value, passes: holdings.passes };
};

/** The lock of the group is enough for the counters of its spaces; passes may be spent at others too. */
const lockedHoldings = async (tx: Executor, { bookable, memberId, isLocked }: ForSale): Promise<Holdings> => {
  const holder = { placeId: bookable.place.id, resourceId: bookable.resource.id, memberId };
  if (isLocked || bookable.holdings.passes.length === 0) {
    const holdings = await readHoldings(tx, holder);
    if (isLocked || holdings.passes.length === 0) return holdings;
  }
  const [, holdings] = await Promise.all([lockHoldings(tx, holder), readHoldings(tx, holder)]);
  return holdings;
};

/** With the passes that pay for it, as they were before. */
export type Sold = SoldToPerson & { passes: Bookable['holdings']['passes'] };
