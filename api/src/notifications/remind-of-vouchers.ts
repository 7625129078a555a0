import { writeOutbox } from '@escale/db';
import { readDueVoucherReminders } from '@escale/db/vouchers';
import type { Ports } from '../ports.ts';

/** So many in one go; what is left waits for the next turn. */
const BATCH = 500;

/** A reminder for each voucher that ends with something left; the dedupe key lets one of several processes write it. */
export const remindOfVouchers = async ({ database, newId }: Ports): Promise<number> => {
  const due = await readDueVoucherReminders(database, BATCH);
  for (const { voucherId, memberId, dedupeKey } of due) {
    const message = { id: newId(), topic: 'voucher.ending', placeId: null, dedupeKey };
    await writeOutbox(database, { ...message, payload: { voucherId, memberId } });
  }
  return due.length;
};
