import type { TestApp } from './app.ts';
import { statementTextsOf } from './statements-of.ts';

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  Plans?: Plan[];
};

const isQuery = (text: string): boolean => /^\s*(select|insert|update|delete|with)\b/i.test(text);

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Reading all of a table, or all of one of its indexes. */
const isScan = (node: Plan): boolean =>
  node['Node Type'] === 'Seq Scan' || (/^Index/.test(node['Node Type']) && node['Index Cond'] === undefined);

type Explained = { 'QUERY PLAN': { Plan: Plan }[] };

/** EXECUTE plans as our connections do, generically, whatever the values; EXPLAIN (GENERIC_PLAN) needs PostgreSQL 16. */
const planOf = ({ database: { sql } }: TestApp, text: string): Promise<Explained[]> =>
  sql.begin(async (tx) => {
    const count = Math.max(0, ...[...text.matchAll(/\$(\d+)/g)].map(([, nth]) => Number(nth)));
    const values = count === 0 ? '' : `(${Array.from({ length: count }, () => 'null').join()})`;
    await tx.unsafe(`prepare probe as ${text}`).simple();
    const plan = await tx.unsafe<Explained[]>(`explain (format json) execute probe${values}`).simple();
    await tx.unsafe('deallocate probe').simple();
    return plan;
  });

/**
 * The tables that the statements of some work read from end to end, each with the statement: by the generic plans
 * that our connections use, made from the very text they send.
 */
export const scansOf = async (
  escale: TestApp,
  tables: readonly string[],
  work: () => Promise<unknown>,
): Promise<string[]> => {
  const texts = new Set((await statementTextsOf(escale, work)).filter(isQuery));
  const scans: string[] = [];
  for (const text of texts) {
    const [row] = await planOf(escale, text);
    for (const { Plan: plan } of row?.['QUERY PLAN'] ?? [])
      for (const node of nodesOf(plan).filter(isScan)) {
        const { 'Relation Name': table = '' } = node;
        if (tables.includes(table)) scans.push(`${table}: ${text.replace(/\s+/g, ' ').trim()}`);
      }
  }
  return scans;
};
