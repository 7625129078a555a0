import {
  type ImportKey,
  listImportLines,
  listImports as listRows,
  readImport as readRow,
} from '@escale/db/transfers';
import { type Page, Uuid } from '@escale/shared/kernel';
import type { ImportLine, ImportSchema } from '@escale/shared/transfers';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { importView } from './import-view.ts';

/** @throws Refused not-found: also another place's */
export const readImport = async ({ database }: Ports, key: ImportKey): Promise<ImportSchema> =>
  importView(await readRow(database, key));

type Wish = { limit?: number | undefined; cursor?: string | undefined };

const AfterImport = Type.Object({ id: Uuid });

export const listImports = async (
  { database }: Ports,
  placeId: string,
  { limit = 20, cursor }: Wish,
): Promise<Page<ImportSchema>> => {
  const after = readCursor(AfterImport, cursor)?.id ?? null;
  const rows = await listRows(database, { placeId, after, limit: limit + 1 });
  const items = rows.slice(0, limit).map(importView);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf({ id: last.id }) : null };
};

const AfterLine = Type.Object({ line: Type.Integer() });

/** @throws Refused not-found: also another place's */
export const listLines = async (
  { database }: Ports,
  key: ImportKey,
  { outcome = null, limit = 20, cursor }: Wish & { outcome?: ImportLine['outcome'] | null | undefined },
): Promise<Page<ImportLine>> => {
  importView(await readRow(database, key));
  const after = readCursor(AfterLine, cursor)?.line ?? 0;
  const rows = await listImportLines(database, { ...key, outcome, after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf({ line: last.line }) : null };
};
