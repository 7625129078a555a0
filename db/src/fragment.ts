import type postgres from 'postgres';

/** A piece of a statement, with its parameters. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>;
