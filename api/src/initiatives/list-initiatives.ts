import { findInitiatives } from '@escale/db/initiatives';
import type { InitiativeQuery, InitiativeSchema } from '@escale/shared/initiatives';
import { type Page, Uuid } from '@escale/shared/kernel';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { initiativeView } from './initiative-view.ts';
import { searchOf } from './search-of.ts';

const Cursor = Type.Object({ rank: Type.Integer(), name: Type.String(), id: Uuid });

export const listInitiatives = async (
  { database }: Ports,
  { limit = 20, cursor, ...filter }: InitiativeQuery,
): Promise<Page<InitiativeSchema>> => {
  const after = readCursor(Cursor, cursor);
  const rows = await findInitiatives(database, searchOf(filter), { after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ row }) => initiativeView(row)),
    nextCursor: rows.length > limit && last ? cursorOf(last.position) : null,
  };
};
