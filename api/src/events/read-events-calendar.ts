import { readNow } from '@escale/db';
import { listEventsForCalendar } from '@escale/db/events';
import { writeCalendar } from '../calendars/write-calendar.ts';
import type { Ports } from '../ports.ts';
import { eventEntryOf } from './event-entry-of.ts';

type Wish = { place?: string; commune?: string; kind?: string; lang?: 'fr' | 'en' };

const names = { fr: 'Animations – Escale', en: 'Events – Escale' } as const;

/** The events of everybody as a calendar to subscribe to. */
export const readEventsCalendar = async ({ database, origin }: Ports, wish: Wish): Promise<string> => {
  const { place = null, commune = null, kind = null, lang = 'fr' } = wish;
  const [events, stamp] = await Promise.all([
    listEventsForCalendar(database, { place, commune, kind }),
    readNow(database),
  ]);
  const entries = events.map((event) => eventEntryOf(event, origin, lang));
  return writeCalendar({ entries, name: names[lang], method: 'PUBLISH', stamp });
};
