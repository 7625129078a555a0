import { writeAudit } from '@escale/db';
import { listAudiences as listAudienceRows } from '@escale/db/pricing';
import { type Actor, type Page, Uuid } from '@escale/shared/kernel';
import type { AudienceOfMember, AudienceQuery } from '@escale/shared/pricing';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';

const Cursor = Type.Object({ memberId: Uuid, audience: Type.String({ maxLength: 40 }) });

/** Whom a place has verified; who looked is kept. */
export const listAudiences = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { limit = 20, cursor }: AudienceQuery,
): Promise<Page<AudienceOfMember>> => {
  const after = readCursor(Cursor, cursor);
  await writeAudit(ports.database, {
    id: ports.newId(),
    actorId: actor.memberId,
    placeId,
    action: 'audiences.listed',
    subjectId: null,
  });
  const rows = await listAudienceRows(ports.database, { placeId, after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const end = last && { memberId: last.memberId, audience: last.audience };
  return { items, nextCursor: rows.length > limit && end ? cursorOf(end) : null };
};
