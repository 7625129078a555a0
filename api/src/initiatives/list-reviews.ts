import { listReviews as list, readReviewOf } from '@escale/db/initiatives';
import type { reviewsContract } from '@escale/shared/initiatives';
import { type Actor, type RouteOutput, Uuid } from '@escale/shared/kernel';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { findInitiative } from './find-initiative.ts';
import { reviewView } from './review-view.ts';

const Cursor = Type.Object({
  changedAt: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d [\\d:.+-]+$' }),
  id: Uuid,
});

/** @throws Refused not-found */
export const listReviews = async (
  { database }: Ports,
  actor: Actor | null,
  { id: initiativeId, limit = 20, cursor }: { id: string; limit?: number; cursor?: string },
): Promise<RouteOutput<typeof reviewsContract.list>> => {
  const after = readCursor(Cursor, cursor);
  await findInitiative(database, actor, initiativeId);
  const [rows, mine] = await Promise.all([
    list(database, { initiativeId, after, limit: limit + 1 }),
    actor && readReviewOf(database, { initiativeId, memberId: actor.memberId }),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => reviewView(row, actor)),
    nextCursor: rows.length > limit && last ? cursorOf({ changedAt: last.at, id: last.id }) : null,
    mine: mine && reviewView(mine, actor),
  };
};
