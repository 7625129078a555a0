import type { DayStay } from '@escale/shared/day';
import type { Format } from '#lib/messages/format.ts';
import type { ManageWords } from '#lib/messages/manage.ts';
import type { Words } from '#lib/messages/words.ts';
import { clockOfText, wallClockEnd } from '#lib/time/wall-clock.ts';

type Said = { says: ManageWords['day']; words: Words; format: Format };
type Shown = { date: string; now: string; timeZone: string };

/** More labels than these are counted. */
const MOST_LABELS = 4;
const DAY_MINUTES = 1_440;

export const nameOf = ({ who }: Pick<DayStay, 'who'>, { says }: Pick<Said, 'says'>): string =>
  who ?? says.nobody;

/** A time of the day that is shown; a moment of another day is told with it. */
export const momentOf = (text: string, { date }: Pick<Shown, 'date'>, { format, words }: Said): string => {
  const at = clockOfText(text);
  const time = format.time(at.minutes);
  return at.date === date ? time : words.bookings.dayAt(format.longDay(at.date), time);
};

/** B8, B9; beyond a few their number. Where the seat can still move: the space. */
export const whereOf = ({ units, resourceName, quantity }: DayStay, { words }: Said): string => {
  const { named } = words.bookings;
  if (units.length === 0) return named(resourceName, quantity);
  if (units.length > MOST_LABELS) return named(resourceName, units.length);
  const labels = units.map(({ label }) => label).join(', ');
  return labels.includes(resourceName) ? labels : `${resourceName}, ${labels}`;
};

/** When somebody leaves: a time of the day, or another day. */
export const untilOf = (
  { end }: DayStay,
  { date, timeZone }: Shown,
  { says, format, words }: Said,
): string => {
  const at = wallClockEnd(end, timeZone);
  if (at.date !== date) return says.untilDay(format.longDay(at.date));
  return says.until(at.minutes === DAY_MINUTES ? words.bookings.midnight : format.time(at.minutes));
};

/** How long somebody has been awaited. */
export const lateOf = ({ start }: DayStay, { now, date }: Shown, { says, format }: Said): string => {
  const minutes = Math.floor((Date.parse(now) - Date.parse(start)) / 60_000);
  const startsOn = clockOfText(start).date;
  return startsOn === date
    ? says.lateBy(format.duration(minutes))
    : says.awaitedSince(format.longDay(startsOn));
};

/** What else to know of who comes: the first visit, what is to be paid, a word of theirs. */
export const notesOf = (stay: DayStay, { says, format }: Said): string[] => [
  ...(stay.isFirstVisit ? [says.firstVisit] : []),
  ...(stay.isPaidByVoucher ? [says.byVoucher] : []),
  ...(stay.total > 0 ? [says.toPay(format.price(stay.total))] : stay.isPaidByPass ? [says.byPass] : []),
  ...(stay.phone ? [stay.phone] : []),
  ...(stay.note ? [stay.note] : []),
];

export const begunBefore = ({ start }: DayStay, { date }: Pick<Shown, 'date'>): boolean =>
  clockOfText(start).date < date;

export const byEnd = (stays: readonly DayStay[]): DayStay[] =>
  stays.toSorted((a, b) => Date.parse(a.end) - Date.parse(b.end));
