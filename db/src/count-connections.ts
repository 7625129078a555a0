import type { Executor } from './transaction.ts';

/** How many connections of ours to this database are idle, active, idle in a transaction … */
export const countConnections = async ({ sql }: Executor): Promise<Record<string, number>> => {
  const rows = await sql<{ state: string; count: number }[]>`
    select coalesce(state, 'starting') as state, count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name like 'escale%' group by 1`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
