import { writeAudit } from '@escale/db';
import { listSoldPasses as listSoldPassRows } from '@escale/db/passes';
import { type Actor, type Page, Uuid } from '@escale/shared/kernel';
import type { SoldPass, SoldPassQuery } from '@escale/shared/passes';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { passView } from './pass-view.ts';

const Cursor = Type.Object({ id: Uuid });

/** What a place has sold, the newest first, with who has it and what is left; who looked is kept. */
export const listSoldPasses = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { status, limit = 20, cursor }: SoldPassQuery,
): Promise<Page<SoldPass>> => {
  const after = readCursor(Cursor, cursor);
  await writeAudit(ports.database, {
    id: ports.newId(),
    actorId: actor.memberId,
    placeId,
    action: 'passes.listed',
    subjectId: null,
  });
  const wish = { placeId, status: status ?? null, after: after?.id ?? null, limit: limit + 1 };
  const rows = await listSoldPassRows(ports.database, wish);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({ ...passView(row), memberId: row.memberId, memberName: row.memberName })),
    nextCursor: rows.length > limit && last ? cursorOf({ id: last.id }) : null,
  };
};
