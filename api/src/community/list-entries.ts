import { listEntries as list, listEntriesOf, readApprovesFirst } from '@escale/db/community';
import { type communityContract, type EntryQuery, mayModerate } from '@escale/shared/community';
import { type Actor, type RouteOutput, Uuid } from '@escale/shared/kernel';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { entryView } from './entry-view.ts';
import { requireOfPlace } from './require-of-place.ts';

const Cursor = Type.Object({ id: Uuid });

/** @throws Refused not-found | not-of-this-place */
export const listEntries = async (
  { database }: Ports,
  actor: Actor,
  {
    slug,
    kind = null,
    limit = 20,
    cursor,
  }: Omit<EntryQuery, 'kind'> & { slug: string; kind?: EntryQuery['kind'] | null },
): Promise<RouteOutput<typeof communityContract.list>> => {
  const { id: placeId } = await requireOfPlace(database, actor, slug);
  const afterId = readCursor(Cursor, cursor)?.id ?? null;
  const [rows, mine, approvesFirst] = await Promise.all([
    list(database, { placeId, kind, afterId, limit: limit + 1 }),
    listEntriesOf(database, { placeId, memberId: actor.memberId }),
    readApprovesFirst(database, placeId),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => entryView(row, actor)),
    nextCursor: rows.length > limit && last ? cursorOf({ id: last.id }) : null,
    mine: mine.map((row) => entryView(row, actor)),
    approvesFirst,
    moderates: mayModerate(actor, placeId),
  };
};
