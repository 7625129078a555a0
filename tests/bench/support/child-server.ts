import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type ChildServer = { origin: string; stop: () => Promise<void> };

/**
 * A server in a process of its own, so that the load generator does not share its event loop. With BENCH_PROFILE set
 * to a folder it leaves its CPU profile there.
 */
export const startChild = async (
  file: 'escale-server.ts' | 'hello-server.ts',
  env: Record<string, string>,
): Promise<ChildServer> => {
  const profile = process.env.BENCH_PROFILE;
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env },
    execArgv: profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
  });
  const [origin] = await once(child, 'message');
  return {
    origin: String(origin),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
