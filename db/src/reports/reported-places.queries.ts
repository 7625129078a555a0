import type { Instant, LocalDate } from '@escale/shared/kernel';
import type { ReportFigures } from '@escale/shared/reports';
import type { Executor } from '../transaction.ts';

export type ReportedPlace = ReportFigures['place'] & { status: string; timeZone: string };

/** Who reports: the place, and the body that runs it. */
export const readReportedPlace = async (
  { sql }: Executor,
  placeId: string,
): Promise<ReportedPlace | null> => {
  const [row] = await sql<ReportedPlace[]>`
    select p.slug, p.name, p.status, p.time_zone as "timeZone", p.commune_name as "communeName",
      nullif(concat_ws(', ', p.address, p.postcode), '') as address, o.name as "operatorName",
      o.legal_form as "legalForm", o.siren,
      p.is_example or exists (select 1 from resources where place_id = p.id and is_example) as example
    from places p left join operators o on o.id = p.operator_id where p.id = ${placeId}`;
  return row ?? null;
};

/** What is known of a year without its figures. */
export type ReportMark = {
  placeId: string;
  year: number;
  /** The last closed version, and when the first one was closed. */
  version: number | null;
  sha256: string | null;
  closedAt: Instant | null;
  firstClosedAt: Instant | null;
  hasDraft: boolean;
  isExample: boolean;
};

type Wanted = { placeIds: readonly string[]; year: number | null };

export const readReportMarks = async (
  { sql }: Executor,
  { placeIds, year }: Wanted,
): Promise<ReportMark[]> => sql`
  select place_id as "placeId", year, max(version) filter (where status = 'closed') as version,
    (array_agg(sha256 order by version desc) filter (where status = 'closed'))[1] as sha256,
    floor(extract(epoch from max(closed_at))::float8 * 1000) as "closedAt",
    floor(extract(epoch from min(closed_at))::float8 * 1000) as "firstClosedAt",
    bool_or(status = 'draft') as "hasDraft", bool_or(is_example) as "isExample"
  from yearly_reports
  where place_id = any(${[...placeIds]}::uuid[]) and (${year}::int is null or year = ${year})
  group by place_id, year`;

export type ReportingPlace = {
  id: string;
  slug: string;
  name: string;
  communeName: string;
  timeZone: string;
  joinedOn: LocalDate;
  leftOn: LocalDate | null;
  isExample: boolean;
  subsidyCents: number;
};

/** Every place that has, or had, units, with what it was given for a year; examples count where the place is one. */
export const readReportingPlaces = async (
  { sql }: Executor,
  { placeIds, year }: { placeIds: readonly string[] | null; year: number },
): Promise<ReportingPlace[]> => sql`
  select p.id, p.slug, p.name, p.commune_name as "communeName", p.time_zone as "timeZone",
    there."joinedOn", there."leftOn", there."isExample",
    coalesce((select sum(s.amount_cents) from subsidies s join supported_projects sp on sp.id = s.project_id
      where sp.place_id = p.id and s.year = ${year} and (there."isExample" or not s.is_example)), 0)::float8 as "subsidyCents"
  from places p
  cross join lateral (
    select min(u.valid_from)::text as "joinedOn",
      least(case when bool_and(u.valid_until is not null) then max(u.valid_until) end, p.closes_on + 1)::text as "leftOn",
      p.is_example or exists (select 1 from resources where place_id = p.id and is_example) as "isExample"
    from units u where u.place_id = p.id having count(*) > 0) as there
  where ${placeIds === null ? sql`p.status <> 'draft'` : sql`p.id = any(${[...placeIds]}::uuid[])`}
  order by p.name, p.id`;
