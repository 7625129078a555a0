import { readDayClosures, readDayEvents, readDayOfPlace, readDayStays } from '@escale/db/day';
import { readCalendars } from '@escale/db/places';
import type { DaySchema } from '@escale/shared/day';
import {
  type Actor,
  addDays,
  type Interval,
  instantText,
  isLocalDate,
  type LocalDate,
  startOfLocalDay,
} from '@escale/shared/kernel';
import { openDay } from '@escale/shared/places';
import { requireReception } from '../bookings/require-reception.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { stayView } from './day-view.ts';

/**
 * Five statements, however many come: the place, its stays, events, closures and hours.
 * @throws Refused not-allowed | malformed-date | not-found
 */
export const readDay = async (
  ports: Ports,
  actor: Actor,
  { placeId, date }: { placeId: string; date: string | undefined },
): Promise<DaySchema> => {
  requireReception(actor, placeId);
  if (date !== undefined && !isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  const { database } = ports;
  const place = await readDayOfPlace(database, placeId);
  if (!place) throw new Refused({ code: 'not-found' });
  const { timeZone, usesCheckIn, releaseMinutes, today, now, spaces } = place;
  const shown: LocalDate = date ?? today;
  const day = { start: startOfLocalDay(shown, timeZone), end: startOfLocalDay(addDays(shown, 1), timeZone) };
  const asked = { placeId, day };
  const [rows, events, closures, calendars] = await Promise.all([
    readDayStays(database, asked),
    readDayEvents(database, asked),
    readDayClosures(database, asked),
    readCalendars(database, [placeId], { from: shown, to: shown }),
  ]);
  const calendar = calendars.get(placeId);
  const texts = ({ start, end }: Interval) => ({
    start: instantText(start, timeZone),
    end: instantText(end, timeZone),
  });
  return {
    date: shown,
    today,
    now: instantText(now, timeZone),
    timeZone,
    open: calendar ? openDay(calendar, shown).open.map(texts) : [],
    usesCheckIn,
    releaseMinutes,
    spaces,
    stays: rows.filter(({ isOfDay }) => isOfDay).map((row) => stayView(row, place)),
    requests: rows.filter(({ status }) => status === 'requested').map((row) => stayView(row, place)),
    events: events.map(({ period, ...event }) => ({ ...event, ...texts(period) })),
    closures: closures.map(({ period, ...closure }) => ({ ...closure, ...texts(period) })),
  };
};
