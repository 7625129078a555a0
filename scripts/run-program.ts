import { spawn } from 'node:child_process';

export type Program = {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** Ends the program early. */
  signal?: AbortSignal;
  /** Kept for whoever needs it, or shown as it comes. */
  output: 'kept' | 'shown';
};

/** Runs a program to its end on the Node that runs this. */
export function runProgram(args: string[], program: Program): Promise<{ code: number; output: string }> {
  const { cwd, env = {}, signal, output: where } = program;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: where === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
