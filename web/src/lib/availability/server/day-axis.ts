import { DateTime } from 'luxon';
import type { Span } from '../spans.ts';
import type { Tick } from '../tick.ts';

export type Period = { start: string; end: string };

/** A local day on an axis of elapsed minutes: right on the days of 23 and 25 hours too. */
export type DayAxis = { start: number; width: number; ticks: Tick[] };

const MINUTE = 60_000;

const drawn = new Map<string, DayAxis>();
const MOST_DRAWN = 500;

/** The axis of a date between two minutes of its local day, with a tick each hour and a name every `every` hours. */
export function dayAxis(date: string, zone: string, frame: Span, every = 3): DayAxis {
  const key = [date, zone, frame.from, frame.to, every].join();
  const known = drawn.get(key) ?? drawAxis(date, zone, frame, every);
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  drawn.set(key, known);
  return known;
}

function drawAxis(date: string, zone: string, frame: Span, every: number): DayAxis {
  const at = (minutes: number) =>
    DateTime.fromISO(date, { zone })
      .plus({ days: Math.floor(minutes / 1440) })
      .set({ hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 })
      .toMillis();
  const start = at(frame.from);
  const first = Math.ceil(frame.from / 60) * 60;
  const ticks: Tick[] = [];
  for (let minutes = first; minutes <= frame.to; minutes += 60) {
    const isEnd = minutes === frame.from || minutes === frame.to;
    ticks.push({
      at: (at(minutes) - start) / MINUTE,
      minutes,
      isMinor: !isEnd && (minutes / 60) % every !== 0,
    });
  }
  return { start, width: (at(frame.to) - start) / MINUTE, ticks };
}

/** A period between instants as a span of the axis. */
export const onAxis = (axis: DayAxis, { start, end }: Period): Span => ({
  from: (Date.parse(start) - axis.start) / MINUTE,
  to: (Date.parse(end) - axis.start) / MINUTE,
});
