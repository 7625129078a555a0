import { hourMs, type Interval, offsetAt } from '../kernel/index.ts';
import type { OpenDay } from '../places/index.ts';

/** The open time of a date inside one hour of its wall clock; beyond 23 the hours are those of the next date. */
export type OpenHour = { hour: number; open: Interval };

/** Cuts the hours of a date where the wall clock turns to the next hour; one that repeats in autumn has both. */
export function openHours({ date, timeZone, open }: OpenDay): OpenHour[] {
  const midnight = Date.parse(date);
  return open.flatMap((interval) =>
    cuts(interval, timeZone).map((piece) => ({
      hour: Math.floor((piece.start + offsetAt(piece.start, timeZone) - midnight) / hourMs),
      open: piece,
    })),
  );
}

/** Clocks change on the hour, so the way to the next one is the same on both sides of a change. */
function cuts({ start, end }: Interval, timeZone: string): Interval[] {
  const pieces: Interval[] = [];
  for (let at = start; at < end; ) {
    const wall = at + offsetAt(at, timeZone);
    const next = Math.min(end, at + hourMs - (((wall % hourMs) + hourMs) % hourMs));
    pieces.push({ start: at, end: next });
    at = next;
  }
  return pieces;
}
