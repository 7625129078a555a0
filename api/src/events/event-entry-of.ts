import type { EventRow } from '@escale/db/events';
import type { CalendarEntry } from '@escale/shared/calendars';
import { eventEntry } from '@escale/shared/events';

export const eventEntryOf = (event: EventRow, origin: string, locale: 'fr' | 'en' = 'fr'): CalendarEntry =>
  eventEntry({ ...event, isCancelled: event.cancelledAt !== null }, { locale, origin });
