import { addDays, daysBetween, type LocalDate } from '../kernel/index.ts';

/** Which part of a period is over on a morning, from 0 to 1, and its last whole day; null before there is one. */
export function elapsedOf(
  { startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate },
  today: LocalDate,
): { elapsed: number; until: LocalDate | null } {
  if (today <= startsOn) return { elapsed: 0, until: null };
  if (today > endsOn) return { elapsed: 1, until: endsOn };
  return {
    elapsed: daysBetween(startsOn, today) / (daysBetween(startsOn, endsOn) + 1),
    until: addDays(today, -1),
  };
}
