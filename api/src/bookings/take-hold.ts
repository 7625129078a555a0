import type { Executor } from '@escale/db';
import { type BookingRow, readBookable, repriceBooking } from '@escale/db/bookings';
import { localDateOf } from '@escale/shared/kernel';
import { openDaysOf } from '@escale/shared/places';
import { audiencesOn, standardAudience, tariffsInForce, touchedDays } from '@escale/shared/pricing';
import { Refused } from '../refused.ts';
import { countSold } from './count-sold.ts';
import { type ForSale, sellLocked } from './sell-locked.ts';

/**
 * Nothing was paid for a hold, so it is sold when it is taken: for what it costs then if that is less. When it costs
 * more (the month or the pass it counted on is gone) than it was held at, or than the person has agreed to since, it is
 * refused and stands as it was. The caller has the lock.
 * @throws Refused price-changed | not-found
 */
export const takeHold = async (
  tx: Executor,
  row: BookingRow,
  expectedTotal = row.totalCents,
): Promise<BookingRow> => {
  const { placeId, id } = row;
  if (isPaidByVoucher(row)) return row;
  const sale = await saleOf(tx, row);
  if (!sale) return row;
  const sold = await sellLocked(tx, sale);
  const { totalCents, netCents, vatCents, currency, lines: priceLines } = sold.price;
  if (totalCents > expectedTotal)
    throw new Refused({ code: 'price-changed', expectedTotal, total: totalCents, currency });
  const [fares] = await Promise.all([
    countSold(tx, id, sale, sold),
    repriceBooking(tx, { placeId, id, totalCents, netCents, vatCents, priceLines }),
  ]);
  return { ...row, totalCents, netCents, vatCents, priceLines, fares };
};

const saleOf = async (tx: Executor, row: BookingRow): Promise<ForSale | null> => {
  const { resourceId, memberId, period: stay, parts, quantity } = row;
  if (memberId === null || parts.some((part) => part.resourceId !== resourceId)) return null;
  const bookable = await readBookable(tx, { resourceId, memberId });
  if (!bookable) throw new Refused({ code: 'not-found' });
  const { calendar, audiences } = bookable;
  const [first] = touchedDays(stay, openDaysOf(calendar, stay));
  const startsOn = first?.date ?? localDateOf(stay.start, calendar.timeZone);
  const verified = audiencesOn(audiences, startsOn);
  const chosen =
    row.audience === standardAudience ? verified : verified.filter((audience) => audience === row.audience);
  const tariffs = tariffsInForce(bookable.tariffs, startsOn, chosen);
  const usePasses = isPaidByPass(row);
  return {
    bookable,
    memberId,
    stay,
    parts: parts.length > 0 ? parts : undefined,
    tariffs,
    quantity,
    usePasses,
  };
};

export const isPaidByVoucher = ({ priceLines }: Pick<BookingRow, 'priceLines'>): boolean =>
  priceLines.some(({ formula }) => formula === 'voucher');

/** Whoever declined to use passes, or had none, goes on without. */
export const isPaidByPass = ({ priceLines }: BookingRow): boolean =>
  priceLines.some(({ formula }) => formula === 'pass');
