import { writeAudit } from '@escale/db';
import { type BookingRow, listBookings as listBookingRows } from '@escale/db/bookings';
import { placeOf } from '@escale/db/places';
import type { BookingQuery, BookingSchema } from '@escale/shared/bookings';
import { type Actor, isLocalDate, type Page, Uuid, worksAt } from '@escale/shared/kernel';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';

/** To the end of year 9998, the last one that our dates know. */
const Cursor = Type.Object({ startAt: Type.Integer({ minimum: 0, maximum: 253_370_764_800_000 }), id: Uuid });

const dateOrNull = (date: string | undefined): string | null => {
  if (date !== undefined && !isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  return date ?? null;
};

/** Whose bookings: a place's for the people who work there, otherwise the person's own. */
const ownerOf = async (ports: Ports, actor: Actor, { scope, place: slug }: BookingQuery) => {
  const place = slug === undefined ? null : await placeOf(ports.database, { slug, id: null });
  if (slug !== undefined && !place) throw new Refused({ code: 'not-found' });
  if (scope !== 'place') return { memberId: actor.memberId, placeId: place?.id ?? null };
  if (!place || !worksAt(actor, place.id)) throw new Refused({ code: 'not-found' });
  await writeAudit(ports.database, {
    id: ports.newId(),
    actorId: actor.memberId,
    placeId: place.id,
    action: 'bookings.listed',
    subjectId: null,
  });
  return { memberId: null, placeId: place.id };
};

export const listBookings = async (
  ports: Ports,
  actor: Actor,
  query: BookingQuery,
): Promise<Page<BookingSchema>> => {
  const { limit = 20, order = 'soonest', status = null } = query;
  const after = readCursor(Cursor, query.cursor);
  const owner = await ownerOf(ports, actor, query);
  const from = dateOrNull(query.from);
  const to = dateOrNull(query.to);
  const rows = await listBookingRows(ports.database, {
    ...owner,
    from,
    to,
    status,
    order,
    after,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const viewer = owner.memberId === null ? 'place' : 'person';
  return {
    items: shown.map((row: BookingRow) => bookingView(row, viewer)),
    nextCursor: rows.length > limit && last ? cursorOf({ startAt: last.period.start, id: last.id }) : null,
  };
};
