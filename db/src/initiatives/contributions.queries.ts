import type {
  ContributionKind,
  ContributionStatus,
  ContributorRole,
  InitiativeFields,
} from '@escale/shared/initiatives';
import type { Instant } from '@escale/shared/kernel';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';
import { type InitiativeRow, selectInitiative } from './initiative.fragment.ts';

export type ContributionRow = {
  id: string;
  initiativeId: string;
  memberId: string | null;
  role: ContributorRole;
  kind: ContributionKind;
  changes: Partial<InitiativeFields>;
  status: ContributionStatus;
  reason: string | null;
  createdAt: Instant;
  initiative: InitiativeRow;
};

const selectContribution = (sql: postgres.ISql): Fragment => sql`
  select n.id, n.initiative_id as "initiativeId", n.member_id as "memberId", n.role, n.kind, n.changes, n.status,
    n.reason, floor(extract(epoch from n.created_at)::float8 * 1000) as "createdAt", to_jsonb(entry) as initiative
  from initiative_contributions n
  join lateral (${selectInitiative(sql)} where i.id = n.initiative_id) entry on true`;

export const insertContribution = async (
  { sql }: Executor,
  row: Pick<ContributionRow, 'id' | 'initiativeId' | 'role' | 'kind' | 'changes'> & { memberId: string },
): Promise<void> => {
  await sql`
    insert into initiative_contributions (id, initiative_id, member_id, role, kind, changes, status, created_at)
    values (${row.id}, ${row.initiativeId}, ${row.memberId}, ${row.role}, ${row.kind},
      ${JSON.stringify(row.changes)}::text::jsonb, 'waiting', (select domain_now()))`;
};

export const readContribution = async ({ sql }: Executor, id: string): Promise<ContributionRow | null> => {
  const [row] = await sql<ContributionRow[]>`${selectContribution(sql)} where n.id = ${id}`;
  return row ?? null;
};

export const listContributionsOf = ({ sql }: Executor, memberId: string): Promise<ContributionRow[]> =>
  sql<ContributionRow[]>`
    ${selectContribution(sql)} where n.member_id = ${memberId} order by n.id desc limit 100`;

/** Who has waited longest comes first. */
export const listWaitingContributions = ({ sql }: Executor): Promise<ContributionRow[]> =>
  sql<ContributionRow[]>`${selectContribution(sql)} where n.status = 'waiting' order by n.id limit 200`;

type Settled = { id: string; status: Exclude<ContributionStatus, 'waiting'>; reason: string | null };

/** Once only: false where it does not wait any more. */
export const settleContribution = async (
  { sql }: Executor,
  { id, status, reason }: Settled,
): Promise<boolean> => {
  const { count } = await sql`
    update initiative_contributions set status = ${status}, reason = ${reason}, decided_at = (select domain_now())
    where id = ${id} and status = 'waiting'`;
  return count === 1;
};

/** An entry that waits, under the same name in the same commune, by the same person. */
export const findSameProposal = async (
  { sql }: Executor,
  { memberId, name, commune }: { memberId: string; name: string; commune: string | null },
): Promise<string | null> => {
  const [row] = await sql<{ id: string }[]>`
    select i.id from initiative_contributions n join initiatives i on i.id = n.initiative_id
    where n.member_id = ${memberId} and n.kind = 'entry' and n.status = 'waiting'
      and i.folded_name = folded(${name}) and i.commune_insee is not distinct from ${commune}`;
  return row?.id ?? null;
};

/** Whether an entry that is not shown is this person's own proposal. */
export const hasProposed = async (
  { sql }: Executor,
  { memberId, initiativeId }: { memberId: string; initiativeId: string },
): Promise<boolean> => {
  const { count } = await sql`
    select 1 from initiative_contributions
    where initiative_id = ${initiativeId} and member_id = ${memberId} and kind = 'entry'`;
  return count > 0;
};

export const deleteInitiative = async ({ sql }: Executor, id: string): Promise<void> => {
  await sql`delete from initiatives where id = ${id} and status = 'proposed'`;
};
