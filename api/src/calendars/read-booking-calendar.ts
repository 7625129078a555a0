import { readBooking } from '@escale/db/bookings';
import { readStayForCalendar } from '@escale/db/calendars';
import { calendarEntry } from '@escale/shared/calendars';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { writeCalendar } from './write-calendar.ts';

/** @throws Refused not-found, also for a booking that is somebody else's */
export const readBookingCalendar = async (ports: Ports, actor: Actor, id: string): Promise<string> => {
  const { database, origin } = ports;
  const row = await readBooking(database, id);
  if (!row || row.memberId !== actor.memberId) throw new Refused({ code: 'not-found' });
  const stay = await readStayForCalendar(database, row);
  if (!stay) throw new Refused({ code: 'not-found' });
  const entry = calendarEntry(stay, { locale: actor.locale, viewer: 'person', origin });
  return writeCalendar({ entries: [entry], method: 'PUBLISH', stamp: stay.now });
};
