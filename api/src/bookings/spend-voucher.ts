import type { Executor } from '@escale/db';
import { type Bookable, insertVoucherSpend } from '@escale/db/bookings';
import { lockVoucher, readVoucherAt, spendFromVoucher } from '@escale/db/vouchers';
import { payByVoucher } from '@escale/shared/bookings';
import { Refused } from '../refused.ts';
import type { DecidedStay } from './decide-stay.ts';

type Booked = { placeId: string; bookingId: string; memberId: string };

/**
 * Takes a stay from a voucher and from its programme's budget. Both are locked, then read and decided anew: what was
 * read before may have been spent, ended or taken from the place. CHECKs of both tables have the last word.
 * @throws Refused voucher-unknown, or what stands against it by now
 */
export const spendVoucher = async (
  tx: Executor,
  { placeId, bookingId, memberId }: Booked,
  { bookable, decided }: { bookable: Bookable; decided: DecidedStay },
): Promise<void> => {
  const voucherId = decided.voucher?.voucherId;
  if (voucherId === undefined) return;
  await lockVoucher(tx, { voucherId, memberId });
  const voucher = await readVoucherAt(tx, { voucherId, memberId, placeId });
  if (!voucher) throw new Refused({ code: 'voucher-unknown' });
  const paid = payByVoucher(decided, { ...decided, voucher, calendar: bookable.calendar });
  if (!paid.ok) throw new Refused(paid.refusal);
  await spendFromVoucher(tx, paid.value.voucher);
  await insertVoucherSpend(tx, { placeId, bookingId, spend: paid.value.voucher });
};
