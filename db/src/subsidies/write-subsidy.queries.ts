import type { LocalDate } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';
import type { AgreementRow, InstalmentRow, SubsidyRow, TargetRow } from './subsidies.queries.ts';

export type SubsidyFields = Pick<
  SubsidyRow,
  | 'section'
  | 'amountCents'
  | 'year'
  | 'decisionReference'
  | 'grantorSiret'
  | 'nature'
  | 'raeId'
  | 'notifiedToEu'
  | 'instalments'
> & { agreement: AgreementRow | null; targets: Omit<TargetRow, 'warnedOn'>[] };

const columnsOf = (fields: SubsidyFields) => ({
  section: fields.section,
  amount_cents: fields.amountCents,
  year: fields.year,
  decision_reference: fields.decisionReference,
  grantor_siret: fields.grantorSiret,
  nature: fields.nature,
  rae_id: fields.raeId,
  notified_to_eu: fields.notifiedToEu,
  signed_on: fields.agreement?.signedOn ?? null,
  starts_on: fields.agreement?.startsOn ?? null,
  ends_on: fields.agreement?.endsOn ?? null,
  published_on: fields.agreement?.publishedOn ?? null,
  report_received_on: fields.agreement?.reportReceivedOn ?? null,
});

export const insertSubsidy = async (
  tx: Executor,
  { id, projectId, ...fields }: SubsidyFields & { id: string; projectId: string },
): Promise<void> => {
  await tx.sql`insert into subsidies ${tx.sql({ id, project_id: projectId, ...columnsOf(fields) })}`;
  await writeTargets(tx, id, fields.targets);
  await writeInstalments(tx, id, fields.instalments);
};

/** False, and nothing written, where another revision stands by now. */
export const updateSubsidy = async (
  tx: Executor,
  { id, revision, ...fields }: SubsidyFields & { id: string; revision: number },
): Promise<boolean> => {
  const { sql } = tx;
  const changed = await sql`
    update subsidies set ${sql(columnsOf(fields))}, revision = revision + 1 where id = ${id} and revision = ${revision}`;
  if (changed.count === 0) return false;
  const kept = fields.targets.map((target) => target.id);
  await sql`delete from subsidy_targets where subsidy_id = ${id} and id <> all(${kept}::uuid[])`;
  await sql`delete from subsidy_instalments where subsidy_id = ${id}`;
  await writeTargets(tx, id, fields.targets);
  await writeInstalments(tx, id, fields.instalments);
  return true;
};

const writeTargets = async (
  { sql }: Executor,
  subsidyId: string,
  targets: SubsidyFields['targets'],
): Promise<void> => {
  if (targets.length === 0) return;
  const rows = targets.map((target, position) => ({
    id: target.id,
    subsidy_id: subsidyId,
    position,
    metric: target.metric,
    value: target.value,
    unit: target.unit,
    label: target.label,
    reported_value: target.reportedValue,
    reported_on: target.reportedOn,
  }));
  await sql`
    insert into subsidy_targets
    select * from jsonb_populate_recordset(null::subsidy_targets, ${JSON.stringify(rows)}::text::jsonb)
    on conflict (id) do update set position = excluded.position, metric = excluded.metric, value = excluded.value,
      unit = excluded.unit, label = excluded.label, reported_value = excluded.reported_value,
      reported_on = excluded.reported_on
    where subsidy_targets.subsidy_id = excluded.subsidy_id`;
};

const writeInstalments = async (
  { sql }: Executor,
  subsidyId: string,
  instalments: readonly InstalmentRow[],
): Promise<void> => {
  if (instalments.length === 0) return;
  const rows = instalments.map(({ dueOn, amountCents, paidOn }, position) => ({
    subsidy_id: subsidyId,
    position,
    due_on: dueOn,
    amount_cents: amountCents,
    paid_on: paidOn,
  }));
  await sql`
    insert into subsidy_instalments
    select * from jsonb_populate_recordset(null::subsidy_instalments, ${JSON.stringify(rows)}::text::jsonb)`;
};

/** Notes since when a target has been late; false where that is noted already, here or by another process. */
export const openWarning = async (
  { sql }: Executor,
  { targetId, on }: { targetId: string; on: LocalDate },
): Promise<boolean> => {
  const opened = await sql`
    insert into target_warnings (target_id, warned_on) values (${targetId}, ${on}) on conflict do nothing`;
  return opened.count === 1;
};

export const closeWarning = async (
  { sql }: Executor,
  { targetId, on }: { targetId: string; on: LocalDate },
): Promise<void> => {
  await sql`
    update target_warnings set recovered_on = ${on} where target_id = ${targetId} and recovered_on is null`;
};
