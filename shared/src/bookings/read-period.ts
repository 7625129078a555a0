import {
  accept,
  addDays,
  type Instant,
  instantText,
  isOnSlotGrid,
  type LocalDate,
  localDateOf,
  type Result,
  refuse,
  resolveLocalTime,
  slotAtOrAfter,
  slotAtOrBefore,
} from '../kernel/index.ts';
import { type OpeningCalendar, openDay, openDays } from '../places/index.ts';
import type { Period, StayContext, StayRefusal } from './stay.ts';

type Field = 'start' | 'end';

/** A stay from `start` to `end`: both on the grid and inside opening hours, whatever lies between them. */
export function readPeriod(start: string, end: string, context: StayContext): Result<Period, StayRefusal> {
  const { calendar, rules } = context;
  const startAt = readInstant('start', start, calendar);
  if (!startAt.ok) return startAt;
  const endAt = readInstant('end', end, calendar);
  if (!endAt.ok) return endAt;
  const interval = { start: startAt.value, end: endAt.value };
  if (interval.end <= interval.start) return refuse({ code: 'end-before-start' });
  for (const field of ['start', 'end'] as const) {
    const off = offGrid(field, interval[field], rules.slotMinutes, calendar.timeZone);
    if (off) return refuse(off);
  }
  const startsOn = dateWhoseHoursHold('start', interval.start, calendar);
  if (!startsOn.ok) return startsOn;
  const endsOn = dateWhoseHoursHold('end', interval.end, calendar);
  return endsOn.ok ? accept({ interval, startsOn: startsOn.value }) : endsOn;
}

function readInstant(field: Field, text: string, calendar: OpeningCalendar): Result<Instant, StayRefusal> {
  const at = resolveLocalTime(text, calendar.timeZone);
  return at.ok ? at : refuse({ ...at.refusal, field });
}

function offGrid(field: Field, at: Instant, slotMinutes: number, timeZone: string): StayRefusal | null {
  if (isOnSlotGrid(at, slotMinutes, timeZone)) return null;
  const nearest = [slotAtOrBefore(at, slotMinutes, timeZone), slotAtOrAfter(at, slotMinutes, timeZone)].map(
    (near) => instantText(near, timeZone),
  );
  return { code: 'off-slot-grid', field, slotMinutes, nearest };
}

/** Hours past midnight belong to the eve, so the eve is asked too. */
function dateWhoseHoursHold(
  field: Field,
  at: Instant,
  calendar: OpeningCalendar,
): Result<LocalDate, StayRefusal> {
  const date = localDateOf(at, calendar.timeZone);
  const holds = openDays(calendar, addDays(date, -1), date).find(({ open }) =>
    open.some(({ start, end }) => (field === 'start' ? start <= at && at < end : start < at && at <= end)),
  );
  if (holds) return accept(holds.date);
  const open = openDay(calendar, date).open.map(({ start, end }) => ({
    start: instantText(start, calendar.timeZone),
    end: instantText(end, calendar.timeZone),
  }));
  return refuse({ code: 'outside-opening-hours', field, date, open });
}
