import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

/** Today's secret: one row `salted(on_date, salt)` to stand in a `with`. */
export const saltOfToday = (sql: postgres.ISql): Fragment => sql`
  insert into visit_salts (on_date) values ((select domain_now() at time zone 'Europe/Paris')::date)
  on conflict (on_date) do update set salt = visit_salts.salt returning on_date, salt`;

/** Forgets the visits of days that have passed: what was counted of them stays. */
export const forgetVisits = async ({ sql }: Executor): Promise<number> => {
  const { count } =
    await sql`delete from visit_salts where on_date < (domain_now() at time zone 'Europe/Paris')::date`;
  return count;
};
