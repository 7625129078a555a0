import type { TestApp } from './app.ts';

/** What some work sends to the database, statement by statement. */
export const statementTextsOf = async (
  { database: { sql } }: TestApp,
  work: () => Promise<unknown>,
): Promise<string[]> => {
  const texts: string[] = [];
  const { debug } = sql.options;
  sql.options.debug = (_connection, text) => {
    // Telling others what has changed is sent after the work, whenever that is.
    if (!text.startsWith('select pg_notify')) texts.push(text);
  };
  await work();
  sql.options.debug = debug;
  return texts;
};

/** How many statements some work sends to the database. */
export const statementsOf = async (escale: TestApp, work: () => Promise<unknown>): Promise<number> =>
  (await statementTextsOf(escale, work)).length;
