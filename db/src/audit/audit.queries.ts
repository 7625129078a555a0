import type { Executor } from '../transaction.ts';

export type AuditEntry = {
  id: string;
  actorId: string | null;
  placeId: string | null;
  action: string;
  subjectId: string | null;
  detail?: Record<string, unknown>;
};

export const writeAudit = async ({ sql }: Pick<Executor, 'sql'>, entry: AuditEntry): Promise<void> => {
  await sql`
    insert into audit (id, actor_id, place_id, action, subject_id, detail)
    values (${entry.id}, ${entry.actorId}, ${entry.placeId}, ${entry.action}, ${entry.subjectId},
      ${JSON.stringify(entry.detail ?? {})}::jsonb)`;
};
