import type { Format } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';
import { wallClock, wallClockEnd } from '../time/wall-clock.ts';

export type StayOnPage = { start: string; end: string; timeZone: string };

/** When a stay is, in the words of the page: its day or days, its hours, and both in one sentence. */
export function stayWords(stay: StayOnPage, words: Words, format: Format, today: string) {
  const { fromTo, fromDayToDay, dayAt, midnight } = words.bookings;
  const start = wallClock(stay.start, stay.timeZone);
  const end = wallClockEnd(stay.end, stay.timeZone);
  // The year is said when it is not this one.
  const isThisYear = end.date.slice(0, 4) === today.slice(0, 4);
  const day = isThisYear ? format.longDay : format.fullDay;
  const short = (date: string) => `${format.dayOfMonth(date)}\u00a0${format.monthShort(date)}`;
  const from = format.time(start.minutes);
  // « 0 h » of a day would be read as its beginning.
  const to = end.minutes === 1440 ? midnight : format.time(end.minutes);
  if (start.date === end.date) {
    return {
      date: start.date,
      day: day(start.date),
      from,
      to,
      hours: fromTo(from, to),
      sentence: `${day(start.date)}, ${fromTo(from, to)}`,
    };
  }
  return {
    date: start.date,
    day: fromDayToDay(format.longDay(start.date), day(end.date)),
    from: short(start.date),
    to: short(end.date),
    hours: fromDayToDay(dayAt(short(start.date), from), dayAt(short(end.date), to)),
    sentence: fromDayToDay(dayAt(format.longDay(start.date), from), dayAt(day(end.date), to)),
  };
}
