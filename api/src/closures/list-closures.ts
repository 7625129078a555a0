import { listClosures as listClosureRows } from '@escale/db/closures';
import { placeOf } from '@escale/db/places';
import type { ClosureQuery, ClosureSchema } from '@escale/shared/closures';
import { type Actor, isLocalDate, manages, type Page, Uuid } from '@escale/shared/kernel';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { closureView } from './closure-view.ts';

/** To the end of year 9998, the last one that our dates know. */
const Cursor = Type.Object({ startAt: Type.Integer({ minimum: 0, maximum: 253_370_764_800_000 }), id: Uuid });

const dateOrNull = (date: string | undefined): string | null => {
  if (date !== undefined && !isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  return date ?? null;
};

/** @throws Refused not-found | malformed-date | range-backwards */
export const listClosures = async (
  ports: Ports,
  readActor: () => Promise<Actor | null>,
  { slug, limit = 20, ...query }: ClosureQuery & { slug: string },
): Promise<Page<ClosureSchema>> => {
  const from = dateOrNull(query.from);
  const to = dateOrNull(query.to);
  if (from !== null && to !== null && to < from) throw new Refused({ code: 'range-backwards', from, to });
  const after = readCursor(Cursor, query.cursor);
  const place = await placeOf(ports.database, { slug, id: null });
  const actor = place?.status === 'draft' ? await readActor() : null;
  if (!place || (place.status === 'draft' && !(actor && manages(actor, place.id))))
    throw new Refused({ code: 'not-found' });
  const asked = { placeId: place.id, from, to, after, limit: limit + 1 };
  const rows = await listClosureRows(ports.database, asked);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => closureView(row, place.timeZone)),
    nextCursor: rows.length > limit && last ? cursorOf({ startAt: last.period.start, id: last.id }) : null,
  };
};
