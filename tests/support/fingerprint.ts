import type postgres from 'postgres';

/** A checksum of every table: two equal ones mean that not one row was added, changed or removed. */
export const fingerprintOf = async (sql: postgres.Sql): Promise<Record<string, string>> => {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const sums = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await sql<{ sum: string }[]>`
        select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum
        from ${sql(name)} t`;
      return [name, row?.sum ?? ''] as const;
    }),
  );
  return Object.fromEntries(sums);
};
