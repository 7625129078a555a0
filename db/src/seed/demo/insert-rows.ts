import type { Executor } from '../../transaction.ts';

const ROWS_A_STATEMENT = 4_000;

/** Thousands of rows in a few statements. All rows name the same columns; the others keep their defaults. */
export const insertRows = async (
  { sql }: Executor,
  table: 'bookings' | 'booking_transitions' | 'allocations' | 'place_of_id',
  rows: readonly object[],
): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {});
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const json = JSON.stringify(rows.slice(from, from + ROWS_A_STATEMENT));
    await sql`
      insert into ${sql(table)} (${sql(columns)}) select ${sql(columns)} from jsonb_populate_recordset(null::${sql(table)}, ${json}::text::jsonb)`;
  }
};
