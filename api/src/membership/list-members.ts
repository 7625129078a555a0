import { writeAudit } from '@escale/db';
import { listMembers as list, type MemberOfPlace } from '@escale/db/membership';
import { type Actor, instantText, type Page, Uuid } from '@escale/shared/kernel';

import { type MembersQuery, type PlaceMember, type Sight, sightOf } from '@escale/shared/membership';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { reachable } from './reachable.ts';

const Cursor = Type.Object({ name: Type.String({ maxLength: 200 }), id: Uuid });

type Asked = MembersQuery & { placeId: string };

/**
 * Whom a place knows, by name; who looked is kept.
 * @throws Refused not-allowed: to filter by what one may not see
 */
export const listMembers = async (
  { database, newId }: Ports,
  actor: Actor,
  { placeId, q, only, limit = 20, cursor }: Asked,
): Promise<Page<PlaceMember> & { total: number }> => {
  const sight = sightOf(actor, placeId);
  const isHidden =
    only === 'audiences' ? !sight.file : only !== undefined && only !== 'coming' && !sight.money;
  if (isHidden) throw new Refused({ code: 'not-allowed' });
  const after = readCursor(Cursor, cursor);
  const words = q?.trim().replace(/\s+/g, ' ') || null;
  const looked = { actorId: actor.memberId, placeId, action: 'members.listed', subjectId: null };
  await writeAudit(database, { id: newId(), ...looked });
  const wish = { placeId, words, byAddress: sight.contact, only: only ?? null, after, limit: limit + 1 };
  const { rows, total } = await list(database, wish);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => memberView(row, sight)),
    nextCursor: rows.length > limit && last ? cursorOf({ name: last.name, id: last.id }) : null,
    total,
  };
};

const memberView = (row: MemberOfPlace, sight: Sight): PlaceMember => ({
  id: row.id,
  displayName: row.displayName,
  email: sight.contact ? reachable(row.email) : null,
  hasAccount: row.hasAccount,
  example: row.isExample,
  nextStay: row.nextStayAt === null ? null : instantText(row.nextStayAt, row.timeZone),
  lastStay: row.lastStayAt === null ? null : instantText(row.lastStayAt, row.timeZone),
  passes: sight.money ? row.passes : null,
  audiences: sight.file ? row.audiences : null,
  owedCents: sight.money ? row.owedCents : null,
});
