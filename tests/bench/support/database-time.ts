import type { Database } from '@escale/db';

/** Milliseconds that PostgreSQL worked for each of some requests, and the statements each of them sent. */
export const databaseTime = async (
  { sql }: Database,
  requests: number,
  request: (nth: number) => Promise<unknown>,
): Promise<{ milliseconds: number; statements: number }> => {
  await sql`create extension if not exists pg_stat_statements`;
  await sql`select pg_stat_statements_reset()`;
  for (let nth = 0; nth < requests; nth++) await request(nth);
  const [row] = await sql<{ milliseconds: number; statements: number }[]>`
    select sum(total_exec_time)::float8 as milliseconds, sum(calls)::int as statements from pg_stat_statements
    where query not like '%pg_stat_statements%' and toplevel`;
  const { milliseconds = 0, statements = 0 } = row ?? {};
  return { milliseconds: milliseconds / requests, statements: Math.round(statements / requests) };
};
