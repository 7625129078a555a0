import { transaction } from '@escale/db';
import { claimVoucher as claim } from '@escale/db/vouchers';
import type { Actor } from '@escale/shared/kernel';
import { type MyVoucher, readVoucherCode } from '@escale/shared/vouchers';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { myVoucherView } from './my-voucher-view.ts';

/**
 * A code entered: the voucher is the person's. Entered again by them it says the same; every code that gives none,
 * whatever the reason, has one and the same answer. No audit row: who claimed is for nobody to look up.
 * @throws Refused voucher-code-not-valid
 */
export const claimVoucher = async (ports: Ports, { memberId }: Actor, text: string): Promise<MyVoucher> => {
  const codeHash = hashOfSecret(readVoucherCode(text));
  const row = await transaction(ports.database, (tx) => claim(tx, { codeHash, memberId }));
  if (!row) throw new Refused({ code: 'voucher-code-not-valid' });
  return myVoucherView(row);
};
