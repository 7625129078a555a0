import type { ContributorRole, Difference, InitiativeStep } from '@escale/shared/initiatives';
import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

export type StepRow = {
  step: InitiativeStep;
  role: ContributorRole;
  reason: string | null;
  changes: Difference[];
  at: Instant;
};

export const writeStep = async (
  { sql }: Executor,
  step: Omit<StepRow, 'at'> & { id: string; initiativeId: string },
): Promise<void> => {
  await sql`
    insert into initiative_history (initiative_id, id, step, role, reason, changes, at)
    values (${step.initiativeId}, ${step.id}, ${step.step}, ${step.role}, ${step.reason},
      ${JSON.stringify(step.changes)}::text::jsonb, (select domain_now()))`;
};

/** The latest first. */
export const listSteps = ({ sql }: Executor, initiativeId: string): Promise<StepRow[]> => sql<StepRow[]>`
  select step, role, reason, changes, floor(extract(epoch from at)::float8 * 1000) as at
  from initiative_history where initiative_id = ${initiativeId} order by id desc limit 200`;
