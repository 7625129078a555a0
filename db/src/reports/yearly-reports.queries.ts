import type { Instant } from '@escale/shared/kernel';
import type { Narratives, ReportFigures } from '@escale/shared/reports';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

export type CloserRole = 'owner' | 'manager' | 'admin' | 'example';

type Common = {
  year: number;
  version: number;
  revision: number;
  narratives: Narratives;
  reopenedBecause: string | null;
  isExample: boolean;
};
export type DraftRow = Common & { status: 'draft' };
export type ClosedRow = Common & {
  status: 'closed';
  figures: ReportFigures;
  definitionVersion: number;
  sha256: string;
  closedAt: Instant;
  closedByRole: CloserRole;
};
export type ReportRow = DraftRow | ClosedRow;

const select = (sql: postgres.ISql): Fragment => sql`
  select year, version, status, revision, narratives, figures, definition_version as "definitionVersion", sha256,
    floor(extract(epoch from closed_at)::float8 * 1000) as "closedAt", closed_by_role as "closedByRole",
    reopened_because as "reopenedBecause", is_example as "isExample"
  from yearly_reports`;

type OfYear = { placeId: string; year: number };

/** All versions of a year, the last one first. */
export const readReport = async ({ sql }: Executor, { placeId, year }: OfYear): Promise<ReportRow[]> =>
  sql<ReportRow[]>`${select(sql)} where place_id = ${placeId} and year = ${year} order by version desc`;

type NewDraft = OfYear & {
  version: number;
  revision: number;
  narratives: Narratives;
  reopenedBecause: string | null;
};

/** The draft as it stands afterwards; there is one at a time. */
export const writeDraft = async (
  { sql }: Executor,
  { placeId, year, version, revision, narratives, reopenedBecause }: NewDraft,
): Promise<void> => {
  await sql`
    insert into yearly_reports (place_id, year, version, revision, narratives, reopened_because)
    values (${placeId}, ${year}, ${version}, ${revision}, ${JSON.stringify(narratives)}::text::jsonb, ${reopenedBecause})
    on conflict (place_id, year, version) do update set revision = excluded.revision, narratives = excluded.narratives`;
};

type Frozen = OfYear & {
  version: number;
  figures: ReportFigures;
  sha256: string;
  closedByRole: CloserRole;
  closedAt: Instant;
};

/** Turns the draft into a closed version, for good. */
export const freezeDraft = async (
  { sql }: Executor,
  { placeId, year, version, figures, sha256, closedByRole, closedAt }: Frozen,
): Promise<void> => {
  const { count } = await sql`
    update yearly_reports set status = 'closed', figures = ${JSON.stringify(figures)}::text::jsonb,
      definition_version = ${figures.definitionVersion}, sha256 = ${sha256}, closed_by_role = ${closedByRole},
      closed_at = to_timestamp(${closedAt / 1_000}::float8)
    where place_id = ${placeId} and year = ${year} and version = ${version} and status = 'draft'`;
  if (count !== 1) throw new Error('a draft vanished');
};

/** First drafts of the demonstration, which nobody has closed or touched yet. */
export const readExampleDrafts = async ({ sql }: Executor): Promise<(OfYear & { slug: string })[]> => sql`
  select r.place_id as "placeId", r.year, p.slug from yearly_reports r join places p on p.id = r.place_id
  where r.is_example and r.status = 'draft' and r.version = 1 and r.revision = 0 order by r.year, p.slug`;
