import { listWaiting as listEntries } from '@escale/db/bookings';
import type { WaitingEntrySchema } from '@escale/shared/bookings';
import { type Actor, type Page, Uuid } from '@escale/shared/kernel';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { waitingView } from './waiting-view.ts';

const Cursor = Type.Object({ id: Uuid });

export const listWaiting = async (
  ports: Ports,
  { memberId }: Actor,
  { limit = 20, cursor }: { limit?: number; cursor?: string },
): Promise<Page<WaitingEntrySchema>> => {
  const beforeId = readCursor(Cursor, cursor)?.id ?? null;
  const entries = await listEntries(ports.database, { memberId, beforeId, limit: limit + 1 });
  const shown = entries.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(waitingView),
    nextCursor: entries.length > limit && last ? cursorOf({ id: last.id }) : null,
  };
};
