import type { ResourceAvailability } from '@escale/shared/availability';
import { dayAxis, onAxis } from '#lib/availability/server/day-axis.ts';
import { clip, type Span } from '#lib/availability/spans.ts';
import { wallClock, wallClockEnd } from '#lib/time/wall-clock.ts';
import type { WeekDay } from '../booking-view.ts';

const DAY_MS = 86_400_000;
const NINE_TO_SIX: Span = { from: 9 * 60, to: 18 * 60 };

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export function mondayOf(date: string): string {
  const weekday = (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(date, -weekday);
}

/** The hours that some days are open between, on the clock of the place, in whole hours. */
export function frameOf({ open }: ResourceAvailability, zone: string, only?: string): Span {
  const spans = open
    .map(({ start, end }) => ({ start: wallClock(start, zone), end: wallClockEnd(end, zone) }))
    .filter(({ start }) => only === undefined || start.date === only)
    .map(({ start, end }) => ({ from: start.minutes, to: end.minutes + (end.date > start.date ? 1440 : 0) }));
  if (spans.length === 0) return NINE_TO_SIX;
  return {
    from: Math.floor(Math.min(...spans.map(({ from }) => from)) / 60) * 60,
    to: Math.ceil(Math.max(...spans.map(({ to }) => to)) / 60) * 60,
  };
}

/** One day of a space upon the hours of the frame. */
export function dayOf(
  availability: ResourceAvailability,
  date: string,
  zone: string,
  frame: Span,
  every = 3,
) {
  const axis = dayAxis(date, zone, frame, every);
  const whole = { from: 0, to: axis.width };
  return {
    axis,
    day: {
      width: axis.width,
      units: availability.units,
      open: clip(
        availability.open.map((period) => onAxis(axis, period)),
        whole,
      ),
      free: clip(
        availability.free.map((one) => ({ units: one.units, ...onAxis(axis, one) })),
        whole,
      ),
    },
  };
}

/** The seven days from a Monday on, all on one axis so that they compare. */
export function weekOf(
  availability: ResourceAvailability,
  monday: string,
  zone: string,
  chosen: string,
  today: string,
) {
  const frame = frameOf(availability, zone);
  const dates = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
  const days = dates.map((date): WeekDay => {
    const { day } = dayOf(availability, date, zone, frame);
    const open = day.open.map(({ from, to }) => ({ from: frame.from + from, to: frame.from + to }));
    return { date, day, open, isChosen: date === chosen, isPast: date < today };
  });
  const { ticks, width } = dayAxis(monday, zone, frame, 3);
  return { axis: { ticks, width }, days };
}
