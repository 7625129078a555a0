import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/** The condition of a CHECK that keeps a text column to the words of a shared list. */
export const oneOf = (column: AnyColumn, words: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`;

/** Finite, not empty, `[)`: an empty range never conflicts and an infinite one blocks a unit for ever. */
export const isOrdinaryPeriod = (column: AnyColumn): SQL =>
  sql`not isempty(${column}) and lower_inc(${column}) and not upper_inc(${column}) and isfinite(lower(${column})) and isfinite(upper(${column})) and not lower_inf(${column}) and not upper_inf(${column})`;
