import type { LocalDate } from '@escale/shared/kernel';
import type { SubsidyNature, SubsidySection, TargetMetric, TargetUnit } from '@escale/shared/subsidies';
import type postgres from 'postgres';
import type { Executor } from '../transaction.ts';

export type TargetRow = {
  id: string;
  metric: TargetMetric;
  value: number;
  unit: TargetUnit;
  label: string | null;
  reportedValue: number | null;
  reportedOn: LocalDate | null;
  /** Since when it has been late, as its place was told. */
  warnedOn: LocalDate | null;
};

export type AgreementRow = {
  signedOn: LocalDate;
  startsOn: LocalDate;
  endsOn: LocalDate;
  publishedOn: LocalDate | null;
  reportReceivedOn: LocalDate | null;
};

export type InstalmentRow = { dueOn: LocalDate; amountCents: number; paidOn: LocalDate | null };

export type SubsidyRow = {
  id: string;
  projectId: string;
  projectName: string;
  purpose: string;
  beneficiaryName: string | null;
  beneficiarySiret: string | null;
  placeId: string | null;
  section: SubsidySection;
  amountCents: number;
  year: number | null;
  decisionReference: string | null;
  grantorSiret: string | null;
  nature: SubsidyNature | null;
  raeId: string | null;
  notifiedToEu: boolean | null;
  source: string | null;
  isExample: boolean;
  revision: number;
  /** What the project was given in that year, examples apart; the sum itself where the year is not known. */
  yearlyCents: number;
  agreement: AgreementRow | null;
  targets: TargetRow[];
  instalments: InstalmentRow[];
};

const select = (sql: postgres.ISql) => sql`
  select s.id, s.project_id as "projectId", p.name as "projectName", p.purpose,
    p.beneficiary_name as "beneficiaryName", p.beneficiary_siret as "beneficiarySiret", p.place_id as "placeId",
    s.section, s.amount_cents as "amountCents", s.year, s.decision_reference as "decisionReference",
    s.grantor_siret as "grantorSiret", s.nature, s.rae_id as "raeId", s.notified_to_eu as "notifiedToEu", s.source,
    s.is_example as "isExample", s.revision,
    coalesce((select sum(o.amount_cents) from subsidies o where o.project_id = s.project_id and o.year = s.year
      and o.is_example = s.is_example), s.amount_cents)::float8 as "yearlyCents",
    case when s.signed_on is not null then jsonb_build_object('signedOn', s.signed_on, 'startsOn', s.starts_on,
      'endsOn', s.ends_on, 'publishedOn', s.published_on, 'reportReceivedOn', s.report_received_on) end as agreement,
    coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'metric', t.metric, 'value', t.value, 'unit', t.unit,
        'label', t.label, 'reportedValue', t.reported_value, 'reportedOn', t.reported_on, 'warnedOn', w.warned_on)
        order by t.position)
      from subsidy_targets t left join target_warnings w on w.target_id = t.id and w.recovered_on is null
      where t.subsidy_id = s.id), '[]') as targets,
    coalesce((select jsonb_agg(jsonb_build_object('dueOn', i.due_on, 'amountCents', i.amount_cents,
        'paidOn', i.paid_on) order by i.position)
      from subsidy_instalments i where i.subsidy_id = s.id), '[]') as instalments
  from subsidies s join supported_projects p on p.id = s.project_id`;

const inOrder = (sql: postgres.ISql) =>
  sql`order by s.year desc nulls last, s.section = 'unspecified', s.section desc, s.id`;

export const readSubsidiesOfProject = async (
  { sql }: Executor,
  projectId: string,
): Promise<SubsidyRow[]> => sql<SubsidyRow[]>`
  ${select(sql)} where s.project_id = ${projectId} ${inOrder(sql)}`;

export const readSubsidiesOfPlace = async ({ sql }: Executor, placeId: string): Promise<SubsidyRow[]> =>
  sql<SubsidyRow[]>`${select(sql)} where p.place_id = ${placeId} ${inOrder(sql)}`;

export const readSubsidy = async ({ sql }: Executor, id: string): Promise<SubsidyRow | null> => {
  const [row] = await sql<SubsidyRow[]>`${select(sql)} where s.id = ${id}`;
  return row ?? null;
};

/** All of them, for a file. */
export const readAllSubsidies = async ({ sql }: Executor): Promise<SubsidyRow[]> => sql<SubsidyRow[]>`
  ${select(sql)} order by p.name, p.id, s.year, s.id`;

/** Those of places whose targets are to be looked at on that day: begun, and over for a month at most. */
export const readRunningAgreements = async (
  { sql }: Executor,
  today: LocalDate,
): Promise<SubsidyRow[]> => sql<SubsidyRow[]>`
  ${select(sql)}
  where s.starts_on < ${today}::date and s.ends_on >= ${today}::date - 31 and p.place_id is not null
    and exists (select 1 from subsidy_targets t where t.subsidy_id = s.id)
  order by s.id`;
