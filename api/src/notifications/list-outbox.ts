import { listOutbox as listOutboxRows, type OutboxRow } from '@escale/db/outbox';
import { instantText, type Page, Uuid } from '@escale/shared/kernel';
import type { OutboxEntry, OutboxQuery } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';

const Cursor = Type.Object({ id: Uuid });

const entryOf = ({ createdAt, deliveredAt, nextAttemptAt, ...row }: OutboxRow): OutboxEntry => ({
  ...row,
  createdAt: instantText(createdAt, 'UTC'),
  deliveredAt: deliveredAt === null ? null : instantText(deliveredAt, 'UTC'),
  nextAttemptAt: row.state === 'waiting' ? instantText(nextAttemptAt, 'UTC') : null,
});

export const listOutbox = async (ports: Ports, query: OutboxQuery): Promise<Page<OutboxEntry>> => {
  const { limit = 20, waiting = false } = query;
  const afterId = readCursor(Cursor, query.cursor)?.id ?? null;
  const rows = await listOutboxRows(ports.database, { waitingOnly: waiting, afterId, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(entryOf),
    nextCursor: rows.length > limit && last ? cursorOf({ id: last.id }) : null,
  };
};
