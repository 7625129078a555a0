import type { CalendarEntry, CalendarLocale } from '../calendars/index.ts';
import type { Interval } from '../kernel/index.ts';

/** What a calendar is told of an event, and of nobody who comes. */
export type CalendarEvent = {
  id: string;
  revision: number;
  title: string;
  description: string;
  period: Interval;
  placeName: string;
  address: string | null;
  isCancelled: boolean;
};

/** The same UID for ever: what a program already shows is changed, or crossed out, not doubled. */
export function eventEntry(
  event: CalendarEvent,
  { locale, origin }: { locale: CalendarLocale; origin: string },
): CalendarEntry {
  const { id, revision, title, description, period, placeName, address, isCancelled } = event;
  return {
    ...period,
    uid: `${id}@escale.mail`,
    sequence: revision,
    status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
    summary: `${title} – ${placeName}`,
    description,
    location: address === null ? placeName : `${placeName}, ${address}`,
    url: `${origin}${locale === 'en' ? '/en' : ''}/evenements/${id}`,
  };
}
