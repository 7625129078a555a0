import type { Executor } from '@escale/db';
import type { BookingRow } from '@escale/db/bookings';
import { keptCents, type Price, withKept } from '@escale/shared/pricing';
import { countSold } from './count-sold.ts';
import type { DecidedStay } from './decide-stay.ts';
import { releaseCounted } from './release-counted.ts';
import { type ForSale, sellLocked } from './sell-locked.ts';

/**
 * What a moved stay costs: the old one counts no more, the new one does. What the old one's month still wants of what
 * was paid for it stays on the booking. A hold counts for nothing yet. The caller has the lock.
 */
export const sellMoved = async (
  tx: Executor,
  row: BookingRow,
  bookable: ForSale['bookable'],
  decided: DecidedStay,
): Promise<Price> => {
  const { placeId, id, memberId, status } = row;
  if (status === 'held' || memberId === null) return decided.price;
  const released = await releaseCounted(tx, { placeId, bookingId: id }, 100);
  const { tariffs, quantity, usePasses } = decided;
  const sale = { bookable, memberId, stay: decided.stay.interval, tariffs, quantity, usePasses };
  const sold = await sellLocked(tx, sale);
  await countSold(tx, id, sale, sold);
  return withLeftBehind(sold.price, row, released.keptCents);
};

/** With what the stay leaves behind where it was, and where it was before that. */
export const withLeftBehind = (
  price: Price,
  { priceLines }: Pick<BookingRow, 'priceLines'>,
  releasedCents: number,
): Price => {
  const vatRate = priceLines.find(({ formula }) => formula !== 'pass')?.vatRateBasisPoints ?? 0;
  return withKept(price, keptCents(priceLines) + releasedCents, vatRate);
};
