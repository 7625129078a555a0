import { accept, type LocalDate, type Result, refuse } from '../kernel/index.ts';
import { repaidFor } from './repaid-for.ts';
import type { VoucherSpend, VoucherState, VoucherUnit } from './voucher.ts';

/** What a stay takes of one date's opening hours. */
export type DayToCover = { date: LocalDate; minutes: number; halves: 1 | 2 };

export type VoucherRefusal =
  | { code: 'voucher-unknown' }
  | { code: 'voucher-is-personal' }
  | { code: 'voucher-not-valid-here' }
  | { code: 'voucher-programme-ended'; endedOn: LocalDate }
  | { code: 'voucher-outside-dates'; from: LocalDate; to: LocalDate }
  | { code: 'voucher-too-short'; unit: VoucherUnit; neededParts: number; partsLeft: number }
  | { code: 'voucher-budget-spent' };

type Stay = { days: readonly DayToCover[]; quantity: number };

/**
 * A voucher pays the whole stay of one person or none of it: what it takes never depends on a price, so that the
 * person can count it and nobody gains by another way of booking. An open stay has at least one day.
 */
export function coverByVoucher(
  voucher: VoucherState,
  { days, quantity }: Stay,
): Result<VoucherSpend, VoucherRefusal> {
  if (quantity !== 1) return refuse({ code: 'voucher-is-personal' });
  if (!voucher.isAgreedHere) return refuse({ code: 'voucher-not-valid-here' });
  if (voucher.endedOn !== null) return refuse({ code: 'voucher-programme-ended', endedOn: voucher.endedOn });
  const { unit, partsLeft, startsOn: from, endsOn: to } = voucher;
  const [first, last] = [days[0]?.date ?? to, days.at(-1)?.date ?? to];
  if (first < from || last > to) return refuse({ code: 'voucher-outside-dates', from, to });
  const neededParts = days.reduce((sum, day) => sum + (unit === 'hour' ? day.minutes : day.halves), 0);
  if (neededParts > partsLeft) return refuse({ code: 'voucher-too-short', unit, neededParts, partsLeft });
  const { netCents, vatCents } = repaidFor(neededParts, voucher);
  if (netCents + vatCents > voucher.budgetLeftCents) return refuse({ code: 'voucher-budget-spent' });
  const { id: voucherId, programmeId } = voucher;
  return accept({ voucherId, programmeId, parts: neededParts, netCents, vatCents, endsOn: last });
}
