import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages, pagesAreBuilt } from './build-pages.ts';
import { checkAll } from './check.ts';
import { countPlaywright, countVitest, type Outcome } from './count-outcomes.ts';
import { root } from './root.ts';
import { runProgram } from './run-program.ts';
import { tools } from './tools.ts';

export type Step = { group: 'types' | 'unit' | 'api' | 'e2e'; name: string; run: () => Promise<Outcome> };

const none: Outcome = { passed: 0, failed: 0, skipped: 0 };
const broken: Outcome = { ...none, failed: 1 };

/** A run that ends badly has failed at least once, whatever it counted before it broke off. */
const judged = (code: number, counted: Outcome = none): Outcome =>
  code === 0 || counted.failed > 0 ? counted : { ...counted, failed: 1 };

async function vitest(folder: string, filters: string[], report: string): Promise<Outcome> {
  const cwd = join(root, folder);
  const { code } = await runProgram(
    [
      join(cwd, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...filters,
    ],
    { cwd, output: 'shown' },
  );
  return judged(code, countVitest(report));
}

async function playwright(filters: string[], report: string): Promise<Outcome> {
  const cwd = join(root, 'tests');
  const { code } = await runProgram(
    [join(cwd, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json', ...filters],
    { cwd, output: 'shown', env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  return judged(code, countPlaywright(report));
}

/** Everything `npm test` does, in order: what fails soonest comes first. */
export function testSteps(folder: string, filters: string[]): Step[] {
  const unit = ['shared', 'db', 'web'].filter((each) => existsSync(join(root, each, 'vitest.config.ts')));
  return [
    { group: 'types', name: 'types', run: async () => ((await checkAll(tools.types)) ? none : broken) },
    ...unit.map((each) => ({
      group: 'unit' as const,
      name: `unit tests: ${each}`,
      run: () => vitest(each, filters, join(folder, `${each}.json`)),
    })),
    { group: 'api', name: 'API and races', run: () => vitest('tests', filters, join(folder, 'api.json')) },
    {
      group: 'e2e',
      name: 'pages',
      run: async () => {
        if (!pagesAreBuilt()) await buildPages();
        return none;
      },
    },
    { group: 'e2e', name: 'journeys in a browser', run: () => playwright(filters, join(folder, 'e2e.json')) },
  ];
}
