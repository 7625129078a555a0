import type { StatisticsRow } from '../statistics/index.ts';

export type ReportCost = {
  amountCents: number;
  perUsedHourCents: number | null;
  perBookedHourCents: number | null;
  perPersonCents: number | null;
};

/** What the year's subsidies come to for an hour and a person; null without any, or with nothing to divide by. */
export function reportCost(amountCents: number, total: StatisticsRow | null): ReportCost | null {
  if (amountCents === 0) return null;
  const per = (units: number | null | undefined, factor: number) =>
    units === null || units === undefined || units === 0 ? null : Math.round((amountCents * factor) / units);
  return {
    amountCents,
    perUsedHourCents: per(total?.usedSeatMinutes, 60),
    perBookedHourCents: per(total?.bookedSeatMinutes, 60),
    perPersonCents: per(total?.people, 1),
  };
}
