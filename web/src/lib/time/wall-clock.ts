/** An instant as the clock on the wall of a place shows it: its civil date and the minutes since 00:00. */
export type WallClock = { date: string; minutes: number };

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Kept by zone: a page reads the clock some hundred times, and making a formatter is what takes long. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  clocks.set(timeZone, clock);
  return clock;
}

export function wallClock(instant: string | number, timeZone: string): WallClock {
  const parts = clockIn(timeZone).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/** The end of a stay: midnight is 1440 of the day it closes, not 0 of the next. */
export function wallClockEnd(instant: string | number, timeZone: string): WallClock {
  const at = wallClock(instant, timeZone);
  if (at.minutes !== 0) return at;
  return { date: wallClock(new Date(instant).getTime() - 1, timeZone).date, minutes: 1440 };
}

/** RFC 3339 with the place's offset already says what its clock shows: '2026-11-26T09:00:00+01:00'. */
export function clockOfText(text: string): WallClock {
  return { date: text.slice(0, 10), minutes: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) };
}
