import { seconds } from './progress.ts';
import { runProgram } from './run-program.ts';
import { sync, type Tool } from './tools.ts';

async function check({ name, cwd, args }: Tool): Promise<boolean> {
  const startedAt = performance.now();
  const { code, output } = await runProgram(args, { cwd, output: 'kept' });
  const time = seconds(performance.now() - startedAt);
  console.log(`  ${name.padEnd(24)}${code === 0 ? 'ok    ' : 'FAILED'}${time}`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/** Runs the tools two at a time, the slow ones first; a line for each, and its words only when it fails. */
export async function checkAll(tools: readonly Tool[]): Promise<boolean> {
  await runProgram(sync.args, { cwd: sync.cwd, output: 'kept' });
  const waiting = [...tools];
  const outcomes: boolean[] = [];
  const lane = async () => {
    for (let tool = waiting.shift(); tool; tool = waiting.shift()) outcomes.push(await check(tool));
  };
  await Promise.all([lane(), lane()]);
  return outcomes.every((passed) => passed);
}
