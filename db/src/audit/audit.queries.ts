import { touchPlace } from '../place-changes.ts';
import type { Executor } from '../transaction.ts';

export type AuditEntry = {
  id: string;
  actorId: string | null;
  placeId: string | null;
  action: string;
  subjectId: string | null;
  detail?: Record<string, unknown>;
};

export const writeAudit = async (tx: Pick<Executor, 'sql'>, entry: AuditEntry): Promise<void> => {
  const { sql } = tx;
  if (entry.placeId !== null) touchPlace(tx, entry.placeId);
  await sql`
    insert into audit (id, actor_id, place_id, action, subject_id, detail)
    values (${entry.id}, ${entry.actorId}, ${entry.placeId}, ${entry.action}, ${entry.subjectId},
      ${JSON.stringify(entry.detail ?? {})}::jsonb)`;
};
