import type { ImportLine } from '@escale/shared/transfers';
import type { Executor } from '../transaction.ts';
import type { ImportKey } from './imports.queries.ts';

/** So many rows in one statement: a statement has eight seconds. */
const AT_ONCE = 2_000;

export const replaceImportLines = async (
  { sql }: Executor,
  { placeId, id }: ImportKey,
  lines: readonly ImportLine[],
): Promise<void> => {
  await sql`delete from import_lines where place_id = ${placeId} and import_id = ${id}`;
  for (let from = 0; from < lines.length; from += AT_ONCE)
    await sql`
      insert into import_lines (place_id, import_id, line, outcome, cells, known_by, faults)
      select ${placeId}, ${id}, l.line, l.outcome, l.cells, l."knownBy", l.faults
      from jsonb_to_recordset(${JSON.stringify(lines.slice(from, from + AT_ONCE))}::jsonb)
        as l(line int, outcome text, cells jsonb, "knownBy" text, faults jsonb)`;
};

type Wish = ImportKey & { outcome: string | null; after: number; limit: number };

export const listImportLines = async (
  { sql }: Executor,
  { placeId, id, outcome, after, limit }: Wish,
): Promise<ImportLine[]> => sql<ImportLine[]>`
  select line, outcome, cells, known_by as "knownBy", faults from import_lines
  where place_id = ${placeId} and import_id = ${id} and line > ${after}
    and (${outcome}::text is null or outcome = ${outcome})
  order by line limit ${limit}`;
