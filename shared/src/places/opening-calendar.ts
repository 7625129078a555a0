import {
  addDays,
  clip,
  endOfLocalDay,
  type Instant,
  type Interval,
  type LocalDate,
  localDateOf,
  type MinuteInterval,
  merge,
  minutesADay,
  type OpeningWeek,
  startOfLocalDay,
  wallClockInstant,
  weekdayOf,
} from '../kernel/index.ts';

/** A place's dated opening hours. Public holidays hold those of every year that is asked about. */
export type OpeningCalendar = {
  timeZone: string;
  weeks: readonly OpeningWeek[];
  exceptions: ReadonlyMap<LocalDate, readonly MinuteInterval[]>;
  publicHolidays: ReadonlySet<LocalDate>;
  /** A temporary place is closed before its first and after its last date. */
  opensOn?: LocalDate | null;
  closesOn?: LocalDate | null;
};

/** The hours that belong to one date, those past midnight included; `splitAt` is null on a closed day. */
export type OpenDay = { date: LocalDate; timeZone: string; open: Interval[]; splitAt: Instant | null };

/** Where an exception opens a place before its first week began. */
const splitWithoutWeekMinute = 13 * 60;

export function openDay(calendar: OpeningCalendar, date: LocalDate): OpenDay {
  const { timeZone } = calendar;
  const open = openOf(calendar, date);
  const week = weekInForce(calendar, date);
  const splitMinute = week?.halfDaySplitMinute ?? splitWithoutWeekMinute;
  const splitAt = open.length > 0 ? wallClockInstant(date, splitMinute, timeZone, 'opening') : null;
  return { date, timeZone, open, splitAt };
}

/** One day per date, both dates included, closed ones too. */
export function openDays(calendar: OpeningCalendar, from: LocalDate, to: LocalDate): OpenDay[] {
  const days: OpenDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(openDay(calendar, date));
  return days;
}

/** Every day whose hours can touch the period: also the eve, which may run past midnight. */
export function openDaysOf(calendar: OpeningCalendar, period: Interval): OpenDay[] {
  const { timeZone } = calendar;
  return openDays(
    calendar,
    addDays(localDateOf(period.start, timeZone), -1),
    localDateOf(period.end, timeZone),
  );
}

/** The opening hours of the local days from..to as maximal intervals, clipped to those days. */
export function openIntervals(calendar: OpeningCalendar, from: LocalDate, to: LocalDate): Interval[] {
  const { timeZone } = calendar;
  const open = openDays(calendar, addDays(from, -1), to).flatMap((day) => day.open);
  return clip(merge(open), {
    start: startOfLocalDay(from, timeZone),
    end: endOfLocalDay(to, timeZone),
  });
}

function openOf(calendar: OpeningCalendar, date: LocalDate): Interval[] {
  const { timeZone } = calendar;
  const minutes = minutesOpenOn(calendar, date);
  const late = (minutes.at(-1)?.endMinute ?? 0) > minutesADay;
  const nextStart = late ? minutesOpenOn(calendar, addDays(date, 1))[0]?.startMinute : undefined;
  // Two dates never share an instant, also where a new week begins on hours that the old one ran into.
  const latest = nextStart === undefined ? Number.POSITIVE_INFINITY : nextStart + minutesADay;
  return minutes
    .map(({ startMinute, endMinute }) => ({
      start: wallClockInstant(date, startMinute, timeZone, 'opening'),
      end: wallClockInstant(date, Math.min(endMinute, latest), timeZone, 'closing'),
    }))
    .filter(({ start, end }) => start < end);
}

/** As the wall clock says them, before any change of the clock. */
export function minutesOpenOn(calendar: OpeningCalendar, date: LocalDate): readonly MinuteInterval[] {
  if (date < (calendar.opensOn ?? date) || date > (calendar.closesOn ?? date)) return [];
  const exception = calendar.exceptions.get(date);
  if (exception) return exception;
  const week = weekInForce(calendar, date);
  if (!week || (week.closesOnPublicHolidays && calendar.publicHolidays.has(date))) return [];
  return week.weekly[weekdayOf(date)];
}

function weekInForce(calendar: OpeningCalendar, date: LocalDate): OpeningWeek | undefined {
  let inForce: OpeningWeek | undefined;
  for (const week of calendar.weeks) {
    if (week.validFrom <= date && week.validFrom >= (inForce?.validFrom ?? '')) inForce = week;
  }
  return inForce;
}
