import { type Instant, minuteMs } from './interval.ts';
import { addDays, isLocalDate, type LocalDate } from './local-date.ts';
import { accept, type Result, refuse } from './result.ts';
import { instantsOfWall, offsetAt } from './zone-day.ts';

export type LocalTimeRefusal =
  | { code: 'malformed-instant'; text: string }
  | { code: 'nonexistent-local-time'; text: string; timeZone: string; nextExisting: string }
  | { code: 'ambiguous-local-time'; text: string; timeZone: string; offsets: string[] };

const shape =
  /^(\d{4}-\d{2}-\d{2})[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})0*)?)?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/;

/** Reads RFC 3339, or a local time without an offset in the given zone; seconds may be left out. */
export function resolveLocalTime(text: string, timeZone: string): Result<Instant, LocalTimeRefusal> {
  const [, date, hour, minute, second = '0', fraction = '', offset] = shape.exec(text) ?? [];
  if (!date || !isLocalDate(date)) return refuse({ code: 'malformed-instant', text: text.slice(0, 64) });
  const wall =
    Date.parse(date) +
    (Number(hour) * 60 + Number(minute)) * minuteMs +
    Number(second) * 1_000 +
    Number(fraction.padEnd(3, '0'));
  return offset ? accept(wall - readOffset(offset)) : resolveWall(text, wall, timeZone);
}

/**
 * The instant of a minute of a local day (beyond 1440: of the next one) as opening hours mean it: inside the
 * spring gap both become the gap's end; in autumn a place opens at the first and closes at the second.
 */
export function wallClockInstant(
  date: LocalDate,
  minute: number,
  timeZone: string,
  role: 'opening' | 'closing',
): Instant {
  const { instants, changeAt } = instantsOfWall(Date.parse(date) + minute * minuteMs, timeZone);
  return (role === 'opening' ? instants[0] : instants.at(-1)) ?? changeAt;
}

/** 00:00 of the date, or the first instant of a date that has no 00:00. */
export function startOfLocalDay(date: LocalDate, timeZone: string): Instant {
  return wallClockInstant(date, 0, timeZone, 'opening');
}

export function endOfLocalDay(date: LocalDate, timeZone: string): Instant {
  return startOfLocalDay(addDays(date, 1), timeZone);
}

/** RFC 3339 with the zone's offset, to the second: '2027-03-28T09:00:00+02:00'. */
export function instantText(at: Instant, timeZone: string): string {
  const offset = offsetAt(at, timeZone);
  return new Date(at + offset).toISOString().slice(0, 19) + offsetText(offset);
}

function resolveWall(text: string, wall: number, timeZone: string): Result<Instant, LocalTimeRefusal> {
  const { instants, changeAt } = instantsOfWall(wall, timeZone);
  const [first, second] = instants;
  if (first === undefined) {
    const nextExisting = instantText(changeAt, timeZone);
    return refuse({ code: 'nonexistent-local-time', text, timeZone, nextExisting });
  }
  if (second === undefined) return accept(first);
  const offsets = instants.map((at) => offsetText(wall - at));
  return refuse({ code: 'ambiguous-local-time', text, timeZone, offsets });
}

function readOffset(text: string): number {
  if (text === 'Z' || text === 'z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6));
  return (text.startsWith('-') ? -minutes : minutes) * minuteMs;
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / minuteMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
