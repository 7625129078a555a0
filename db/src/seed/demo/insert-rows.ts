import type { Executor } from '../../transaction.ts';

const ROWS_A_STATEMENT = 4_000;

/** Thousands of rows in a few statements. The rows name every column that has no value of its own. */
export const insertRows = async (
  { sql }: Executor,
  table: 'bookings' | 'booking_transitions' | 'allocations' | 'place_of_id',
  rows: readonly object[],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const json = JSON.stringify(rows.slice(from, from + ROWS_A_STATEMENT));
    await sql`insert into ${sql(table)} select * from jsonb_populate_recordset(null::${sql(table)}, ${json}::text::jsonb)`;
  }
};
