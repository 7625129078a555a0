import {
  type EndpointKey,
  listMessages as listRows,
  type MessageRow,
  readEndpoint,
} from '@escale/db/webhooks';
import { instantText, type Page } from '@escale/shared/kernel';
import type { LogQuery, WebhookMessage } from '@escale/shared/webhooks';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

const Cursor = Type.Object({ position: Type.Integer() });

const viewOf = ({ position: _, timeZone, attempts, nextAttemptAt, ...row }: MessageRow): WebhookMessage => ({
  ...row,
  at: instantText(row.at, timeZone),
  nextAttemptAt: row.state === 'waiting' ? instantText(nextAttemptAt, timeZone) : null,
  attempts: attempts.map((attempt) => ({ ...attempt, at: instantText(attempt.at, timeZone) })),
});

/** @throws Refused not-found: also another place's endpoint */
export const listMessages = async (
  { database }: Ports,
  key: EndpointKey,
  { limit = 20, cursor, state }: LogQuery,
): Promise<Page<WebhookMessage>> => {
  if (!(await readEndpoint(database, key))) throw new Refused({ code: 'not-found' });
  const beforePosition = readCursor(Cursor, cursor)?.position ?? null;
  const rows = await listRows(database, { ...key, state: state ?? null, beforePosition, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(viewOf),
    nextCursor: rows.length > limit && last ? cursorOf({ position: last.position }) : null,
  };
};
