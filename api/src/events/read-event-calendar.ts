import type { Actor } from '@escale/shared/kernel';
import { writeCalendar } from '../calendars/write-calendar.ts';
import type { Ports } from '../ports.ts';
import { eventEntryOf } from './event-entry-of.ts';
import { findEvent } from './find-event.ts';

/** @throws Refused not-found */
export const readEventCalendar = async (
  { database, origin }: Ports,
  actor: Actor | null,
  id: string,
  lang: 'fr' | 'en' = 'fr',
): Promise<string> => {
  const event = await findEvent(database, id, actor);
  return writeCalendar({ entries: [eventEntryOf(event, origin, lang)], method: 'PUBLISH', stamp: event.now });
};
