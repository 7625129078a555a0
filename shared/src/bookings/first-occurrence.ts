import {
  accept,
  addDays,
  daysBetween,
  endOfLocalDay,
  type Instant,
  type Interval,
  instantText,
  isLocalDate,
  type LocalDate,
  localDateOf,
  minuteMs,
  minutesADay,
  type Result,
  refuse,
  resolveLocalTime,
  startOfLocalDay,
  wallClockInstant,
} from '../kernel/index.ts';
import type { Until } from './read-rrule.ts';
import type { StayRefusal } from './stay.ts';
import { readStayForm } from './stay-form.ts';
import type { StayFields } from './stay-request.schema.ts';

/** What every occurrence of a series repeats: the first one's fields, and its wall clock where it has one. */
export type FirstOccurrence = {
  date: LocalDate;
  timeZone: string;
  fields: StayFields;
  wall: Wall | null;
};

/** `HH:MM:SS` of start and end, the end so many dates after the start. */
type Wall = { start: string; end: string; endDays: number };

/** @see DOMAIN.md, Time: a first occurrence whose local time does not exist, or exists twice, is refused. */
export function readFirstOccurrence(
  fields: StayFields,
  timeZone: string,
): Result<FirstOccurrence, StayRefusal> {
  const form = readStayForm(fields);
  if (!form.ok) return form;
  if (form.value.form !== 'start-and-end') {
    const { date } = form.value;
    if (!isLocalDate(date)) return refuse({ code: 'malformed-date', date });
    return accept({ date, timeZone, fields, wall: null });
  }
  const start = resolveLocalTime(form.value.start, timeZone);
  if (!start.ok) return refuse({ ...start.refusal, field: 'start' });
  const end = resolveLocalTime(form.value.end, timeZone);
  if (!end.ok) return refuse({ ...end.refusal, field: 'end' });
  if (end.value <= start.value) return refuse({ code: 'end-before-start' });
  const date = localDateOf(start.value, timeZone);
  const endDays = daysBetween(date, localDateOf(end.value, timeZone));
  const wall = { start: timeOf(start.value, timeZone), end: timeOf(end.value, timeZone), endDays };
  return accept({ date, timeZone, fields, wall });
}

/** The same stay on another date: the clock on the wall shows the same, whatever it was set to in between. */
export function fieldsOn({ date: firstDate, fields, wall }: FirstOccurrence, date: LocalDate): StayFields {
  if (date === firstDate) return fields;
  if (!wall) return { ...fields, date };
  return { start: `${date}T${wall.start}`, end: `${addDays(date, wall.endDays)}T${wall.end}` };
}

/** Where a date that can't be booked stands in the list: its hours as near as that night has them, or the whole date. */
export function nominalPeriod({ timeZone, wall }: FirstOccurrence, date: LocalDate): Interval {
  if (!wall) return { start: startOfLocalDay(date, timeZone), end: endOfLocalDay(date, timeZone) };
  const startMinute = minuteOf(wall.start);
  const endMinute = minuteOf(wall.end) + wall.endDays * minutesADay;
  const start = wallClockInstant(date, startMinute, timeZone, 'opening');
  const end = wallClockInstant(date, endMinute, timeZone, 'closing');
  return { start, end: end > start ? end : start + Math.max(1, endMinute - startMinute) * minuteMs };
}

/** The last date on which an occurrence may begin. */
export function lastDateOf({ date, time, isUtc }: Until, { timeZone, wall }: FirstOccurrence): LocalDate {
  if (time === null) return date;
  const at = `${date}T${time}`;
  const here = isUtc ? instantText(Date.parse(`${at}Z`), timeZone) : at;
  const hereOn = here.slice(0, 10);
  return wall === null || wall.start <= here.slice(11, 19) ? hereOn : addDays(hereOn, -1);
}

function timeOf(at: Instant, timeZone: string): string {
  return instantText(at, timeZone).slice(11, 19);
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
