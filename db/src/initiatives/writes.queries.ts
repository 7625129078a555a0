import type { Executor } from '../transaction.ts';

type Writer = { kind: string; who: string; most: number };

/**
 * Counts one more thing that somebody writes today, hashed with a secret of the day; false where that is one too many.
 * In the transaction of the write, so that what is refused is not counted.
 */
export const countWrite = async ({ sql }: Executor, { kind, who, most }: Writer): Promise<boolean> => {
  const { count } = await sql`
    with salted as (
      insert into initiative_salts (on_date) values ((select domain_now())::date)
      on conflict (on_date) do update set salt = initiative_salts.salt returning on_date, salt)
    insert into initiative_writes (on_date, writer, writes)
    select on_date, encode(sha256(convert_to(salt || ${`${kind}:${who}`}::text, 'UTF8')), 'hex'), 1 from salted
    on conflict (on_date, writer) do update set writes = initiative_writes.writes + 1
      where initiative_writes.writes < ${most}`;
  return count === 1;
};

/** What was written on a day that has passed everywhere, and how to find its writers again. */
export const forgetWriters = async ({ sql }: Executor): Promise<number> => {
  const { count } =
    await sql`delete from initiative_salts where on_date < (domain_now() - interval '1 day')::date`;
  return count;
};
