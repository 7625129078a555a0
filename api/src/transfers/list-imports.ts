import { listImports as listRows } from '@escale/db/transfers';
import { type Page, Uuid } from '@escale/shared/kernel';
import type { ImportSchema } from '@escale/shared/transfers';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { importView } from './import-view.ts';

const Cursor = Type.Object({ id: Uuid });

/** What a place has brought in, the newest first. */
export const listImports = async (
  { database }: Ports,
  placeId: string,
  { limit = 20, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<Page<ImportSchema>> => {
  const after = readCursor(Cursor, cursor)?.id ?? null;
  const rows = await listRows(database, { placeId, after, limit: limit + 1 });
  const items = rows.slice(0, limit).map(importView);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf({ id: last.id }) : null };
};
