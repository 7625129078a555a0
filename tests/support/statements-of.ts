import type { TestApp } from './app.ts';

/** What some work sends to the database, statement by statement. */
export const statementTextsOf = async (escale: TestApp, work: () => Promise<unknown>): Promise<string[]> => {
  const { sql } = escale.database;
  const texts: string[] = [];
  const { debug } = sql.options;
  await untilQuiet(escale);
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

const QUIET_MS = 25;
const LONGEST_MS = 2_000;

/** What was asked before may still be at work once it is answered: searches in vain are counted after it. */
const untilQuiet = async ({ database: { sql } }: TestApp): Promise<void> => {
  const { debug } = sql.options;
  let count = 0;
  sql.options.debug = () => {
    count += 1;
  };
  const begun = performance.now();
  for (let before = -1; before !== count && performance.now() - begun < LONGEST_MS; ) {
    before = count;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
  sql.options.debug = debug;
};
