import type { Search } from '../paths.ts';
import { wallClock, wallClockEnd } from '../time/wall-clock.ts';

type Need = {
  kind: string;
  quantity: number;
  place: { commune: string; timeZone: string };
  date: string;
};

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The search that finds the same need in other places; of a stay over several days, its first. */
export function searchOf(
  stay: { start: string; end: string } | null,
  { kind, quantity, place: { commune, timeZone }, date }: Need,
): Search {
  const what = { quoi: kind, ou: commune, combien: quantity === 1 ? '' : String(quantity) };
  if (!stay) return { ...what, jour: date };
  const [from, to] = [wallClock(stay.start, timeZone), wallClockEnd(stay.end, timeZone)];
  if (from.date !== to.date) return { ...what, jour: from.date };
  return { ...what, jour: from.date, de: clock(from.minutes), a: clock(to.minutes) };
}
