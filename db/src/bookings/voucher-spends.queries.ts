import type { VoucherSpend } from '@escale/shared/vouchers';
import type { Executor } from '../transaction.ts';

type Booked = { placeId: string; bookingId: string };

export const insertVoucherSpend = async (
  { sql }: Executor,
  { placeId, bookingId, spend }: Booked & { spend: VoucherSpend },
): Promise<void> => {
  await sql`
    insert into voucher_spends (place_id, booking_id, voucher_id, programme_id, parts, net_cents, vat_cents, ends_on)
    values (${placeId}, ${bookingId}, ${spend.voucherId}, ${spend.programmeId}, ${spend.parts}, ${spend.netCents},
      ${spend.vatCents}, ${spend.endsOn})`;
};

/**
 * A booking that dies in time gives its voucher back what it took; too late, the voucher has lost it. The budget has
 * it back either way: only a presence is repaid.
 */
export const releaseVoucher = async (
  { sql }: Executor,
  { placeId, bookingId, isInTime }: Booked & { isInTime: boolean },
): Promise<void> => {
  const [spend] = await sql<{ voucherId: string; programmeId: string; parts: number; cents: number }[]>`
    select voucher_id as "voucherId", programme_id as "programmeId", parts, net_cents + vat_cents as cents
    from voucher_spends
    where place_id = ${placeId} and booking_id = ${bookingId} and forfeited_at is null for update`;
  if (!spend) return;
  const { voucherId, programmeId, parts, cents } = spend;
  if (isInTime) {
    await sql`update vouchers set parts_left = parts_left + ${parts} where id = ${voucherId}`;
    await sql`delete from voucher_spends where place_id = ${placeId} and booking_id = ${bookingId}`;
  } else {
    await sql`
      update voucher_spends set forfeited_at = domain_now() where place_id = ${placeId} and booking_id = ${bookingId}`;
  }
  await sql`update voucher_programmes set drawn_cents = drawn_cents - ${cents} where id = ${programmeId}`;
};
