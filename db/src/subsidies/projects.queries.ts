import type { LocalDate } from '@escale/shared/kernel';
import { PLACE_FIRST_DAYS, type SectionTotals } from '@escale/shared/subsidies';
import type postgres from 'postgres';
import type { Executor } from '../transaction.ts';
import type { AgreementRow } from './subsidies.queries.ts';

export type ProjectFields = {
  name: string;
  communeName: string;
  communeInsee: string | null;
  purpose: string;
  purposeEnglish: string | null;
  beneficiaryName: string | null;
  beneficiarySiret: string | null;
  placeId: string | null;
};

export type ProjectRow = ProjectFields & {
  id: string;
  placeSlug: string | null;
  placeName: string | null;
  timeZone: string | null;
  source: string | null;
  isExample: boolean;
  revision: number;
  totals: SectionTotals;
  years: number[];
  hasUnknownYear: boolean;
  agreements: number;
  late: number;
};

/** Sums leave out what is made up, but for a project that is made up as a whole. */
const select = (sql: postgres.ISql, today: LocalDate) => sql`
  select p.id, p.name, p.commune_name as "communeName", p.commune_insee as "communeInsee", p.purpose,
    p.purpose_english as "purposeEnglish", p.beneficiary_name as "beneficiaryName",
    p.beneficiary_siret as "beneficiarySiret", p.place_id as "placeId", place.slug as "placeSlug",
    place.name as "placeName", place.time_zone as "timeZone", p.source, p.is_example as "isExample", p.revision,
    given.totals, given.years, given."hasUnknownYear", given.agreements, given.late
  from supported_projects p left join places place on place.id = p.place_id
  cross join lateral (
    select jsonb_build_object(
        'operating', coalesce(sum(s.amount_cents) filter (where counts and s.section = 'operating'), 0),
        'investment', coalesce(sum(s.amount_cents) filter (where counts and s.section = 'investment'), 0),
        'unspecified', coalesce(sum(s.amount_cents) filter (where counts and s.section = 'unspecified'), 0),
        'all', coalesce(sum(s.amount_cents) filter (where counts), 0)) as totals,
      coalesce(array_agg(distinct s.year order by s.year) filter (where counts and s.year is not null), '{}') as years,
      coalesce(bool_or(s.year is null) filter (where counts), false) as "hasUnknownYear",
      count(s.signed_on)::int as agreements,
      coalesce(sum((select count(*) from subsidy_targets t join target_warnings w on w.target_id = t.id
        where t.subsidy_id = s.id and w.recovered_on is null
          and w.warned_on <= ${today}::date - ${PLACE_FIRST_DAYS}::int)), 0)::int as late
    from subsidies s cross join lateral (select s.is_example = p.is_example as counts) as real
    where s.project_id = p.id) as given`;

export const readProject = async (
  { sql }: Executor,
  { id, today }: { id: string; today: LocalDate },
): Promise<ProjectRow | null> => {
  const [row] = await sql<ProjectRow[]>`${select(sql, today)} where p.id = ${id}`;
  return row ?? null;
};

export type ProjectPage = { after: { name: string; id: string } | null; limit: number; today: LocalDate };

/** A page of projects, by name and id. */
export const listProjects = async (
  { sql }: Executor,
  { after, limit, today }: ProjectPage,
): Promise<ProjectRow[]> => sql<ProjectRow[]>`
  ${select(sql, today)}
  ${after === null ? sql`` : sql`where (p.name, p.id) > (${after.name}, ${after.id}::uuid)`}
  order by p.name, p.id limit ${limit}`;

/** Of everything that was given, examples apart. */
export const sumSubsidies = async ({
  sql,
}: Executor): Promise<SectionTotals & { projects: number; withoutYear: number }> => {
  const [row] = await sql<(SectionTotals & { projects: number; withoutYear: number })[]>`
    select coalesce(sum(amount_cents) filter (where section = 'operating'), 0)::float8 as operating,
      coalesce(sum(amount_cents) filter (where section = 'investment'), 0)::float8 as investment,
      coalesce(sum(amount_cents) filter (where section = 'unspecified'), 0)::float8 as unspecified,
      coalesce(sum(amount_cents), 0)::float8 as all, count(distinct project_id)::int as projects,
      coalesce(sum(amount_cents) filter (where year is null), 0)::float8 as "withoutYear"
    from subsidies where not is_example`;
  if (!row) throw new Error('a sum has one row');
  return row;
};

export type OpenAgreement = AgreementRow & {
  projectId: string;
  projectName: string;
  isExample: boolean;
};

/** Agreements of which something is still to be published or handed in. */
export const readOpenAgreements = async ({ sql }: Executor): Promise<OpenAgreement[]> => sql<OpenAgreement[]>`
  select s.project_id as "projectId", p.name as "projectName", s.is_example as "isExample",
    s.signed_on::text as "signedOn", s.starts_on::text as "startsOn", s.ends_on::text as "endsOn",
    s.published_on::text as "publishedOn", s.report_received_on::text as "reportReceivedOn"
  from subsidies s join supported_projects p on p.id = s.project_id
  where s.signed_on is not null and (s.published_on is null or s.report_received_on is null)`;

const columnsOf = (fields: ProjectFields) => ({
  name: fields.name,
  commune_name: fields.communeName,
  commune_insee: fields.communeInsee,
  purpose: fields.purpose,
  purpose_english: fields.purposeEnglish,
  beneficiary_name: fields.beneficiaryName,
  beneficiary_siret: fields.beneficiarySiret,
  place_id: fields.placeId,
});

export const insertProject = async (
  { sql }: Executor,
  { id, ...fields }: ProjectFields & { id: string },
): Promise<void> => {
  await sql`insert into supported_projects ${sql({ id, ...columnsOf(fields) })}`;
};

/** False, and nothing written, where another revision stands by now. */
export const updateProject = async (
  { sql }: Executor,
  { id, revision, ...fields }: ProjectFields & { id: string; revision: number },
): Promise<boolean> => {
  const changed = await sql`
    update supported_projects set ${sql(columnsOf(fields))}, revision = revision + 1
    where id = ${id} and revision = ${revision}`;
  return changed.count === 1;
};
