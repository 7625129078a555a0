import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Outcome } from './count-outcomes.ts';
import { seconds } from './progress.ts';
import { type Step, testSteps } from './test-steps.ts';

type Done = { step: Step; outcome: Outcome; milliseconds: number };

async function run(step: Step): Promise<Done> {
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(3, 70 - step.name.length))}`);
  const startedAt = performance.now();
  const outcome = await step.run().catch((error: unknown): Outcome => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  return { step, outcome, milliseconds: performance.now() - startedAt };
}

const counts = ({ passed, failed, skipped }: Outcome): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const sum = (done: Done[]): Outcome =>
  done.reduce(
    (total, { outcome }) => ({
      passed: total.passed + outcome.passed,
      failed: total.failed + outcome.failed,
      skipped: total.skipped + outcome.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const folder = mkdtempSync(join(tmpdir(), 'escale-test-'));
try {
  const steps = testSteps(folder, positionals);
  const chosen = steps.filter(({ group }) => values.only === undefined || group === values.only);
  if (chosen.length === 0) throw new Error('--only takes one of types, unit, api, e2e.');
  const done: Done[] = [];
  for (const step of chosen) done.push(await run(step));

  console.log('');
  for (const { step, outcome, milliseconds } of done) {
    console.log(`  ${step.name.padEnd(28)}${seconds(milliseconds)}   ${counts(outcome)}`);
  }
  const total = sum(done);
  console.log(`\n${counts(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
