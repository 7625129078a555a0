import type { Executor } from '@escale/db';
import type { Bookable } from '@escale/db/bookings';
import { readVoucherAt } from '@escale/db/vouchers';
import type { VoucherState } from '@escale/shared/vouchers';

export type WithVoucher = Bookable & { voucher?: VoucherState | null };

type Asked = { voucherId?: string | undefined; memberId: string | null };

/** With the voucher that the person wants to pay with: a statement more for those alone. */
export const withVoucher = async (
  executor: Executor,
  bookable: Bookable,
  { voucherId, memberId }: Asked,
): Promise<WithVoucher> => {
  if (voucherId === undefined) return bookable;
  const placeId = bookable.place.id;
  const voucher = memberId && (await readVoucherAt(executor, { voucherId, memberId, placeId }));
  return { ...bookable, voucher: voucher || null };
};
