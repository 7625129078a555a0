import type { Database } from '@escale/db';
import { readCalendars } from '@escale/db/places';
import { type ResourceRow, readResources } from '@escale/db/resources';
import type { OpeningCalendar } from '@escale/shared/places';
import { LRUCache } from 'lru-cache';

/** When a place is open, on all dates, and what it has to book today. */
export type OfferOfPlace = { calendar: OpeningCalendar; resources: ResourceRow[] };

/** Every date that a calendar of ours knows something about. */
const allDates = { from: '1900-01-01', to: '2199-12-31' };

/** By edition: revisions are random, so one is of one place, one database and one state of it. */
const kept = new LRUCache<string, OfferOfPlace>({ max: 5_000 });

/** As of the edition or newer, never older: read anew once the place has changed or its day is over. */
export const offerOfPlace = async (
  database: Database,
  { id, edition }: { id: string; edition: string },
): Promise<OfferOfPlace | null> => {
  const known = kept.get(edition);
  if (known) return known;
  const [calendars, resources] = await Promise.all([
    readCalendars(database, [id], allDates),
    readResources(database, { placeIds: [id], kind: null }),
  ]);
  const calendar = calendars.get(id);
  if (!calendar) return null;
  const offer = { calendar, resources };
  kept.set(edition, offer);
  return offer;
};
