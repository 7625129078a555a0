import { listVouchersOf } from '@escale/db/vouchers';
import type { Actor } from '@escale/shared/kernel';
import type { MyVoucher } from '@escale/shared/vouchers';
import type { Ports } from '../ports.ts';
import { myVoucherView } from './my-voucher-view.ts';

export const listMyVouchers = async ({ database }: Ports, { memberId }: Actor): Promise<MyVoucher[]> =>
  (await listVouchersOf(database, memberId)).map(myVoucherView);
