import { createHash } from 'node:crypto';
import {
  type CalendarFeed,
  listStaysOfMember,
  listStaysOfPlace,
  noteContent,
  readMemberFeed,
  readPlaceFeed,
} from '@escale/db/calendars';
import { calendarEntry } from '@escale/shared/calendars';
import type { Instant } from '@escale/shared/kernel';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { writeCalendar } from './write-calendar.ts';

export type FeedText = { text: string; changedAt: Instant };

const names = { fr: 'Mes réservations Escale', en: 'My Escale bookings' } as const;

const textOf = async (ports: Ports, feed: CalendarFeed): Promise<FeedText> => {
  const { memberId, placeId, placeName, locale } = feed;
  const { database, origin } = ports;
  const stays =
    placeId === null
      ? await listStaysOfMember(database, memberId)
      : await listStaysOfPlace(database, placeId);
  const viewer = placeId === null ? ('person' as const) : ('place' as const);
  const entries = stays.map((stay) => calendarEntry(stay, { locale, viewer, origin }));
  const contentHash = createHash('sha256').update(JSON.stringify(entries)).digest('base64url');
  const changedAt = await noteContent(database, feed, contentHash);
  const name = placeName === null ? names[locale] : `${placeName} – Escale`;
  return { text: writeCalendar({ entries, name, method: 'PUBLISH', stamp: changedAt }), changedAt };
};

/**
 * The calendar behind a secret address: of a person, or of the place with this slug. An address that opens nothing is
 * 404, never 401: a calendar program may ask the person for a password that does not exist.
 * @throws Refused not-found
 */
export const readFeed = async (
  ports: Ports,
  { token, slug = null }: { token: string; slug?: string | null },
): Promise<FeedText> => {
  const tokenHash = hashOfSecret(token);
  const feed =
    slug === null
      ? await readMemberFeed(ports.database, tokenHash)
      : await readPlaceFeed(ports.database, { slug, tokenHash });
  if (!feed) throw new Refused({ code: 'not-found' });
  return textOf(ports, feed);
};
