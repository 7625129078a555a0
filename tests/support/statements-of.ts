import type { TestApp } from './app.ts';

/** How many statements some work sends to the database. */
export const statementsOf = async (
  { database: { sql } }: TestApp,
  work: () => Promise<unknown>,
): Promise<number> => {
  let statements = 0;
  const { debug } = sql.options;
  sql.options.debug = () => {
    statements++;
  };
  await work();
  sql.options.debug = debug;
  return statements;
};
