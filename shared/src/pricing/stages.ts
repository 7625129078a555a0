import { addDays, addMonths, type LocalDate } from '../kernel/index.ts';
import { type Cover, coverOf } from './cover.ts';
import { dayCovers } from './day-covers.ts';
import { type CalendarMonth, monthOf } from './fare-cap.ts';
import type { TariffsInForce } from './tariff.ts';
import type { TouchedDay } from './touched-day.ts';

/** Something that is sold from a date on, and the first date that it leaves uncovered. */
export type Piece = { cover: Cover; next: number };

/** A touched day: what may be sold from it on, and where its calendar month ends. */
export type Stage = {
  month: CalendarMonth;
  monthEnd: number;
  /** Hours, half-days, the day, a week: what the fare cap counts. */
  pieces: Piece[];
  months: Piece[];
};

export function stagesOf(days: readonly TouchedDay[], tariffs: TariffsInForce, slotMinutes: number): Stage[] {
  const { week, month } = tariffs;
  const dates = days.map((day) => day.date);
  return days.map((day, i) => {
    const pieces = dayCovers(day, tariffs, slotMinutes).map((cover) => ({ cover, next: i + 1 }));
    if (week) {
      const next = firstAtOrAfter(dates, addDays(day.date, 7), i);
      pieces.push({ cover: coverOf('week', 1, week.amountCents), next });
    }
    const ends = month ? endsOfMonths(dates, i) : [];
    const months = ends.map((next, m) => {
      const cover = coverOf('month', m + 1, (m + 1) * (month?.amountCents ?? 0));
      return { cover, next };
    });
    const monthEnd = firstAtOrAfter(dates, firstOfNextMonth(day.date), i);
    return { month: monthOf(day.date), monthEnd, pieces, months };
  });
}

/** Months are counted from the day itself, so that 31 January plus two is 31 March. */
function endsOfMonths(dates: readonly LocalDate[], from: number): number[] {
  const ends: number[] = [];
  for (let next = from, m = 1; next < dates.length; m++) {
    next = firstAtOrAfter(dates, addMonths(dates[from] ?? '', m), next);
    ends.push(next);
  }
  return ends;
}

function firstOfNextMonth(date: LocalDate): LocalDate {
  return addMonths(`${monthOf(date)}-01`, 1);
}

function firstAtOrAfter(dates: readonly LocalDate[], date: LocalDate, from: number): number {
  let index = from;
  while (index < dates.length && (dates[index] ?? '') < date) index++;
  return index;
}
