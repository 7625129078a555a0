import { type ImportKey, listImportLines as listRows, readImport } from '@escale/db/transfers';
import type { Page } from '@escale/shared/kernel';
import type { ImportLine } from '@escale/shared/transfers';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { importView } from './import-view.ts';

const Cursor = Type.Object({ line: Type.Integer({ minimum: 0, maximum: 2_147_483_647 }) });

type Wish = {
  outcome?: ImportLine['outcome'] | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};

/** @throws Refused not-found: also another place's */
export const listImportLines = async (
  { database }: Ports,
  key: ImportKey,
  { outcome, limit = 20, cursor }: Wish,
): Promise<Page<ImportLine>> => {
  importView(await readImport(database, key));
  const after = readCursor(Cursor, cursor)?.line ?? 0;
  const rows = await listRows(database, { ...key, outcome: outcome ?? null, after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf({ line: last.line }) : null };
};
