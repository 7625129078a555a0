import { listEvents as listEventRows } from '@escale/db/events';
import { DEPARTMENT_HOME, type EventQuery, type EventSchema } from '@escale/shared/events';
import { type Actor, isLocalDate, manages, type Page, Uuid } from '@escale/shared/kernel';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { eventView } from './event-view.ts';

/** To the end of year 9998, the last one that our dates know. */
const Cursor = Type.Object({ startAt: Type.Integer({ minimum: 0, maximum: 253_370_764_800_000 }), id: Uuid });

const dateOrNull = (date: string | undefined): string | null => {
  if (date !== undefined && !isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  return date ?? null;
};

/** @throws Refused malformed-date | range-backwards | not-signed-in (for one's own) */
export const listEvents = async (
  { database }: Ports,
  actor: Actor | null,
  { limit = 20, place, commune, kind, organiser, scope, order, cursor, ...dates }: EventQuery,
): Promise<Page<EventSchema>> => {
  const from = dateOrNull(dates.from);
  const to = dateOrNull(dates.to);
  if (from !== null && to !== null && to < from) throw new Refused({ code: 'range-backwards', from, to });
  const onlyMine = scope === 'mine';
  if (onlyMine && !actor) throw new Refused({ code: 'not-signed-in' });
  const rows = await listEventRows(database, {
    place: place ?? null,
    commune: commune ?? null,
    kind: kind ?? null,
    organiser: organiser ?? null,
    from,
    to,
    onlyMine,
    latestFirst: order === 'latest',
    memberId: actor?.memberId ?? null,
    managed: managedBy(actor),
    after: readCursor(Cursor, cursor),
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(eventView),
    nextCursor: rows.length > limit && last ? cursorOf({ startAt: last.period.start, id: last.id }) : null,
  };
};

const managedBy = (actor: Actor | null): readonly string[] | 'all' => {
  if (actor?.platformRole === 'admin') return 'all';
  const own = actor ? [...actor.placeRoles.keys()].filter((placeId) => manages(actor, placeId)) : [];
  return actor?.platformRole ? [...own, DEPARTMENT_HOME.id] : own;
};
