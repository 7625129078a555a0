import type { LocalDate } from '../kernel/index.ts';

/** What a programme counts in. Vouchers hold minutes of `hour`, half-days of `day`. */
export const voucherUnits = ['hour', 'day'] as const;
export type VoucherUnit = (typeof voucherUnits)[number];

/** How many of what a voucher holds make one unit: 60 minutes an hour, two half-days a day. */
export const partsPerUnit = { hour: 60, day: 2 } as const satisfies Record<VoucherUnit, number>;

/** What the department repays: net cents an hour or a day. */
export type RepaidRate = { unit: VoucherUnit; rateNetCents: number; vatRateBasisPoints: number };

/** A claimed voucher at one place, with where its programme stands: all that decides whether it pays a stay. */
export type VoucherState = RepaidRate & {
  id: string;
  programmeId: string;
  /** Minutes or half-days. */
  partsLeft: number;
  /** The first and the last date that it pays for. */
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** When the department has ended the programme before its time. */
  endedOn: LocalDate | null;
  isAgreedHere: boolean;
  budgetLeftCents: number;
};

/** What a stay takes of a voucher, and what the place is repaid for it once somebody has come. */
export type VoucherSpend = {
  voucherId: string;
  programmeId: string;
  parts: number;
  netCents: number;
  vatCents: number;
  /** The last date of the stay: its month is that of the statement. */
  endsOn: LocalDate;
};
