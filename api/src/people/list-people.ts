import { listPeople as list } from '@escale/db/people';
import { type Actor, type Page, Uuid } from '@escale/shared/kernel';
import type { PeopleQuery, PersonSchema } from '@escale/shared/people';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { audiencesOf } from './audiences-of.ts';
import { personView } from './person-view.ts';
import { publishedPlace } from './published-place.ts';

const Cursor = Type.Object({ name: Type.String({ maxLength: 200 }), id: Uuid });

/** @throws Refused not-found */
export const listPeople = async (
  { database }: Ports,
  actor: Actor | null,
  { slug, q, limit = 20, cursor }: PeopleQuery & { slug: string },
): Promise<Page<PersonSchema> & { total: number }> => {
  const { id: placeId } = await publishedPlace(database, slug);
  const { rows, total } = await list(database, {
    placeId,
    audiences: await audiencesOf(database, actor, placeId),
    words: q?.trim() || null,
    after: readCursor(Cursor, cursor),
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => personView(row, actor)),
    nextCursor: rows.length > limit && last ? cursorOf({ name: last.name, id: last.id }) : null,
    total,
  };
};
