import type { Instant } from '@escale/shared/kernel';
import type { ImportSchema, ImportStatus } from '@escale/shared/transfers';
import type postgres from 'postgres';
import type { Executor } from '../transaction.ts';

export type ImportKey = { placeId: string; id: string };

export type ImportRow = Omit<ImportSchema, 'createdAt' | 'endedAt'> & {
  timeZone: string;
  createdAt: Instant;
  endedAt: Instant | null;
};

const columns = (sql: postgres.ISql) => sql`
  i.id, i.kind, i.format, i.status, i.file_name as "fileName", i.encoding, i.ignored_columns as "ignoredColumns",
  i.lines, i.progress, i.tells_people as "tellsPeople", i.failure, i.file is not null as "keepsFile",
  jsonb_build_object('new', i.lines_new, 'known', i.lines_known, 'wrong', i.lines_wrong) as counts,
  m.display_name as "createdBy", p.time_zone as "timeZone",
  floor(extract(epoch from i.created_at)::float8 * 1000) as "createdAt",
  floor(extract(epoch from i.ended_at)::float8 * 1000) as "endedAt"
  from imports i join places p on p.id = i.place_id left join members m on m.id = i.created_by`;

export const readImport = async (
  { sql }: Executor,
  { placeId, id }: ImportKey,
): Promise<ImportRow | null> => {
  const [row] = await sql<ImportRow[]>`select ${columns(sql)} where i.place_id = ${placeId} and i.id = ${id}`;
  return row ?? null;
};

/** Those of a place, the newest first. */
export const listImports = async (
  { sql }: Executor,
  { placeId, after, limit }: { placeId: string; after: string | null; limit: number },
): Promise<ImportRow[]> => sql<ImportRow[]>`
  select ${columns(sql)} where i.place_id = ${placeId} and (${after}::uuid is null or i.id < ${after})
  order by i.id desc limit ${limit}`;

export type NewImport = ImportKey &
  Pick<ImportSchema, 'kind' | 'format' | 'fileName' | 'encoding' | 'ignoredColumns' | 'lines'> & {
    file: Buffer;
    space: string | null;
    createdBy: string;
  };

export const insertImport = async ({ sql }: Executor, row: NewImport): Promise<void> => {
  await sql`
    insert into imports (place_id, id, kind, format, status, file_name, file, space, encoding, ignored_columns, lines,
      created_by)
    values (${row.placeId}, ${row.id}, ${row.kind}, ${row.format}, 'uploaded', ${row.fileName}, ${row.file},
      ${row.space}, ${row.encoding}, ${row.ignoredColumns}, ${row.lines}, ${row.createdBy})`;
};

/** Imports that somebody waits for, the oldest first. */
export const readImportsUnderWay = async ({ sql }: Executor): Promise<ImportKey[]> => sql<ImportKey[]>`
  select place_id as "placeId", id from imports where status in ('uploaded', 'checking', 'running') order by created_at`;

export type ImportFile = Pick<ImportSchema, 'kind' | 'format' | 'status' | 'tellsPeople'> & {
  file: Buffer;
  space: string | null;
  createdBy: string | null;
};

export const readImportFile = async (
  { sql }: Executor,
  { placeId, id }: ImportKey,
): Promise<ImportFile | null> => {
  const [row] = await sql<ImportFile[]>`
    select kind, format, status, file, space, tells_people as "tellsPeople", created_by as "createdBy" from imports
    where place_id = ${placeId} and id = ${id} and file is not null`;
  return row ?? null;
};

/** Compare and set: false when it has left the states it may be moved from. */
export const moveImport = async (
  { sql }: Executor,
  { placeId, id }: ImportKey,
  { from, to, tellsPeople }: { from: readonly ImportStatus[]; to: ImportStatus; tellsPeople?: boolean },
): Promise<boolean> => {
  const moved = await sql`
    update imports set status = ${to}, progress = case when ${to} in ('checking', 'running') then 0 else progress end,
      tells_people = coalesce(${tellsPeople ?? null}, tells_people)
    where place_id = ${placeId} and id = ${id} and status = any(${[...from]}::text[])`;
  return moved.count === 1;
};

/** How far it is; of an import that somebody has let go, nothing. */
export const noteProgress = async (
  { sql }: Pick<Executor, 'sql'>,
  { placeId, id }: ImportKey,
  progress: number,
): Promise<void> => {
  await sql`
    update imports set progress = ${progress}
    where place_id = ${placeId} and id = ${id} and status in ('checking', 'running')`;
};

export const noteCounts = async (
  { sql }: Executor,
  { placeId, id }: ImportKey,
  counts: ImportSchema['counts'],
): Promise<void> => {
  await sql`
    update imports set lines_new = ${counts.new}, lines_known = ${counts.known}, lines_wrong = ${counts.wrong},
      progress = lines
    where place_id = ${placeId} and id = ${id}`;
};

type End = {
  from: readonly ImportStatus[];
  to: 'done' | 'failed' | 'abandoned';
  failure?: string;
  keepsFile?: boolean;
};

/** With its file and lines, unless they are still wanted to see what was wrong. */
export const endImport = async (
  { sql }: Executor,
  { placeId, id }: ImportKey,
  { from, to, failure, keepsFile = false }: End,
): Promise<boolean> => {
  const ended = await sql`
    update imports set status = ${to}, failure = ${failure ?? null}, ended_at = domain_now(),
      file = case when ${keepsFile} then file end
    where place_id = ${placeId} and id = ${id} and status = any(${[...from]}::text[])`;
  if (ended.count === 0) return false;
  if (!keepsFile) await sql`delete from import_lines where place_id = ${placeId} and import_id = ${id}`;
  return true;
};

/** The files of a place that nobody has brought in, but for the newest: they are about persons, and take room. */
export const keepFewFiles = async ({ sql }: Executor, placeId: string, most: number): Promise<void> => {
  await sql`
    with waiting as (
      select id from imports
      where place_id = ${placeId} and file is not null and status in ('uploaded', 'ready', 'failed')
      order by id desc offset ${most}),
    gone as (
      update imports set file = null, ended_at = coalesce(ended_at, domain_now()),
        status = case when ended_at is null then 'abandoned' else status end
      where place_id = ${placeId} and id in (select id from waiting) returning id)
    delete from import_lines where place_id = ${placeId} and import_id in (select id from gone)`;
};

/** Files, and what was read of them, that nobody has brought in for so many days; says how many. */
export const forgetImportFiles = async ({ sql }: Pick<Executor, 'sql'>, days: number): Promise<number> => {
  await sql`
    delete from import_lines l using imports i
    where i.place_id = l.place_id and i.id = l.import_id and i.file is not null
      and i.created_at < (select domain_now()) - make_interval(days => ${days})`;
  const gone = await sql`
    update imports set file = null, ended_at = coalesce(ended_at, domain_now()),
      status = case when ended_at is null then 'abandoned' else status end
    where file is not null and created_at < (select domain_now()) - make_interval(days => ${days})`;
  return gone.count;
};
