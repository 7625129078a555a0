import { globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { runProgram } from './run-program.ts';

// One after the other: a benchmark next to another measures both. An argument picks those whose name holds it.
const [wanted = ''] = process.argv.slice(2);
const files = globSync('tests/bench/*.bench.ts', { cwd: root })
  .filter((file) => file.includes(wanted))
  .sort();
for (const file of files) {
  console.log(`\n${file}`);
  const { code } = await runProgram([join(root, file)], { cwd: root, output: 'shown' });
  if (code !== 0) process.exitCode = code;
}
