import { accept, minuteMs, type Result } from '../kernel/index.ts';
import { type OpeningCalendar, openDaysOf } from '../places/index.ts';
import { touchedDays } from '../pricing/index.ts';
import {
  coverByVoucher,
  type DayToCover,
  type VoucherRefusal,
  type VoucherSpend,
  type VoucherState,
} from '../vouchers/index.ts';
import type { PricedStay } from './price-stay.ts';

export type PaidByVoucher = PricedStay & { voucher: VoucherSpend };

type Paying = { voucher: VoucherState; calendar: OpeningCalendar; quantity: number };

/** A stay that was priced, paid by a voucher as a whole: no pass is spent and no month counted for it. */
export function payByVoucher(
  priced: PricedStay,
  { voucher, calendar, quantity }: Paying,
): Result<PaidByVoucher, VoucherRefusal> {
  const covered = coverByVoucher(voucher, { days: daysOf(priced, calendar), quantity });
  if (!covered.ok) return covered;
  const free = { unitAmountCents: 0, amountCents: 0, netCents: 0, vatCents: 0, vatRateBasisPoints: 0 };
  const line = { formula: 'voucher', count: covered.value.parts, ...free } as const;
  const nothing = { totalCents: 0, netCents: 0, vatCents: 0, shares: [] };
  const price = { ...priced.price, ...nothing, lines: [line] };
  return accept({ ...priced, price, spendings: [], lanes: [], voucher: covered.value });
}

/** Opening hours alone count: a night in between takes nothing. */
const daysOf = ({ stay }: PricedStay, calendar: OpeningCalendar): DayToCover[] =>
  touchedDays(stay.interval, openDaysOf(calendar, stay.interval)).map(({ date, morning, afternoon }) => {
    const ms = [...morning, ...afternoon].reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      date,
      minutes: Math.ceil(ms / minuteMs),
      halves: morning.length > 0 && afternoon.length > 0 ? 2 : 1,
    };
  });
