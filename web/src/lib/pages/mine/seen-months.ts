import type { SeenStay } from '@escale/shared/personal-data';

export type SeenMonth = { month: string; rows: SeenStay[]; bookedMinutes: number; usedMinutes: number };

/** The twelve calendar months that end with this one ('YYYY-MM'), the earliest first. */
export function twelveMonthsUntil(last: string): string[] {
  const index = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, i) => {
    const at = index - 11 + i;
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

const sum = (rows: SeenStay[], of: 'bookedSeatMinutes' | 'usedSeatMinutes') =>
  rows.reduce((minutes, row) => minutes + row[of], 0);

/** The rows by month; a month without any stays, so that the bars have no gaps. */
export function seenMonths(months: readonly string[], items: readonly SeenStay[]): SeenMonth[] {
  return months.map((month) => {
    const rows = items
      .filter(({ date }) => date.startsWith(month))
      .sort((a, b) => a.date.localeCompare(b.date));
    return {
      month,
      rows,
      bookedMinutes: sum(rows, 'bookedSeatMinutes'),
      usedMinutes: sum(rows, 'usedSeatMinutes'),
    };
  });
}
