import postgres from 'postgres';

export type Violation = { sqlState: string; constraint: string | null };

/**
 * What PostgreSQL objected to, wherever the ORM wrapped it. The ORM's own message quotes the parameters of
 * the query and must be neither logged nor returned; this is what may be.
 */
export const violationOf = (error: unknown): Violation | null => {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof postgres.PostgresError)
      return { sqlState: cause.code, constraint: cause.constraint_name ?? null };
  return null;
};

/** True when the error breaks the named constraint; a shard may carry a suffix, so the prefix decides. */
export const violates = (error: unknown, constraint: string): boolean =>
  violationOf(error)?.constraint?.startsWith(constraint) ?? false;
