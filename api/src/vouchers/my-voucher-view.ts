import type { MyVoucherRow } from '@escale/db/vouchers';
import { instantText } from '@escale/shared/kernel';
import type { MyVoucher } from '@escale/shared/vouchers';

export const myVoucherView = ({ claimedAt, ...row }: MyVoucherRow): MyVoucher => ({
  ...row,
  claimedAt: instantText(claimedAt, 'Europe/Paris'),
});
