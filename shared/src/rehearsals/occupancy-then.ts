import type { Interval } from '../kernel/index.ts';
import { type CountedPlace, countMinutes, type DateRange, type Taken } from '../statistics/index.ts';
import type { Replayed } from './replay.ts';

export type OpenAndBooked = { open: number; booked: number };

/** Minutes of units by calendar month, by the definition of the statistics. */
export function minutesByMonth(place: CountedPlace, range: DateRange): Map<string, OpenAndBooked> {
  const months = new Map<string, OpenAndBooked>();
  for (const { date, open, booked } of countMinutes(place, range, () => 'all')) {
    const month = months.get(date.slice(0, 7)) ?? { open: 0, booked: 0 };
    months.set(date.slice(0, 7), { open: month.open + open, booked: month.booked + booked });
  }
  return months;
}

/** What takes the units when every stay is as the replay says: gone where it was refused, its own time where it moved. */
export function takenThen<T extends Taken & { holderId: string }>(
  taken: readonly T[],
  replayed: readonly Replayed[],
): T[] {
  const byId = new Map(replayed.map((one) => [one.request.id, one]));
  return taken.flatMap((row) => {
    const stay = byId.get(row.holderId);
    if (!stay) return [row];
    if (stay.refusal !== null) return [];
    const isAsItWas = isSame(stay.interval, stay.request.period);
    const { missedAt } = stay.request;
    const period = isAsItWas ? row.period : until(stay.interval, missedAt);
    return period.start < period.end ? [{ ...row, period }] : [];
  });
}

const isSame = (a: Interval, b: Interval) => a.start === b.start && a.end === b.end;

function until({ start, end }: Interval, at: number | null): Interval {
  return { start, end: at === null ? end : Math.min(end, at) };
}
