import type { PlacePage } from '@escale/shared/resources';
import type { Span } from '../../availability/spans.ts';
import type { WallClock } from '../../time/wall-clock.ts';
import { weekdays } from './hours-groups.ts';

/** Open until a minute of the day (past 1440: after midnight), or when it opens next; null: not for two weeks. */
export type OpeningNow = { isOpen: true; until: number } | { isOpen: false; next: WallClock | null };

type Hours = Pick<
  PlacePage,
  'openingHours' | 'upcomingOpeningHours' | 'exceptions' | 'publicHolidays' | 'temporary'
>;

const DAYS_AHEAD = 14;
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whether a place is open at this moment of its own clock; null where nobody knows its hours. */
export function openingNow(place: Hours, { date, minutes }: WallClock): OpeningNow | null {
  if (!place.openingHours) return null;
  const lastNight = hoursOn(place, addDays(date, -1)).map(({ from, to }) => ({
    from: from - 1440,
    to: to - 1440,
  }));
  const open = [...lastNight, ...hoursOn(place, date)].find(
    ({ from, to }) => from <= minutes && minutes < to,
  );
  if (open) return { isOpen: true, until: open.to };
  for (let days = 0; days <= DAYS_AHEAD; days++) {
    const day = addDays(date, days);
    const next = hoursOn(place, day).find(({ from }) => days > 0 || from > minutes);
    if (next) return { isOpen: false, next: { date: day, minutes: next.from } };
  }
  return { isOpen: false, next: null };
}

/** The hours that begin on a date: an exception before a holiday before the week in force. */
function hoursOn(place: Hours, date: string): Span[] {
  const { temporary, exceptions, publicHolidays, openingHours, upcomingOpeningHours } = place;
  if (temporary?.opensOn && date < temporary.opensOn) return [];
  if (temporary?.closesOn && date > temporary.closesOn) return [];
  const exception = exceptions.find((one) => one.date === date);
  if (exception) return exception.intervals.map(spanOf);
  if (publicHolidays.some((holiday) => holiday.date === date)) return [];
  const week = upcomingOpeningHours.findLast(({ validFrom }) => validFrom <= date) ?? openingHours;
  const weekday = weekdays[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';
  return week ? week.weekly[weekday].map(spanOf) : [];
}

/** An end before its start runs past midnight. */
function spanOf([opens, closes]: [string, string]): Span {
  const [from, to] = [clockMinutes(opens), clockMinutes(closes)];
  return { from, to: to > from ? to : to + 1440 };
}

const clockMinutes = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
};
