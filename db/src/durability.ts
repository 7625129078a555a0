import type { Database } from './connection.ts';

const required = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/** The settings under which this database would lose what it has called committed; empty when it is safe. */
export const unsafeSettings = async ({ sql }: Database): Promise<string[]> => {
  const rows = await sql<{ name: string }[]>`
    select name from pg_settings where name = any(${[...required]}) and setting = 'off'`;
  return rows.map(({ name }) => name);
};

/** PostgreSQL's major version; the schema needs 15 or newer. */
export const majorVersion = async ({ sql }: Database): Promise<number> => {
  const [row] = await sql<
    { version: number }[]
  >`select current_setting('server_version_num')::int / 10000 as version`;
  return row?.version ?? 0;
};
