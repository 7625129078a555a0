import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Stops the PostgreSQL that a killed server left running on this cluster. The data folder's lock is ours,
 * so whatever still runs there belongs to nobody.
 */
export async function stopOrphan(data: string): Promise<void> {
  const pid = recorded(data);
  if (pid === undefined) return;
  if (!serves(pid, data)) {
    // The number may belong to a stranger by now, whom PostgreSQL would take for a running server.
    if (isTaken(pid)) rmSync(join(data, 'postmaster.pid'));
    return;
  }
  if (!(await endsAfter(pid, data, 'SIGINT', 10_000))) await endsAfter(pid, data, 'SIGQUIT', 5_000);
}

function recorded(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Judged by its command line, which a process that has ended and is only not yet reaped no longer has. */
function serves(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  } catch {
    const ps = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return (ps.stdout ?? '').includes(data);
  }
}

function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function endsAfter(pid: number, data: string, signal: 'SIGINT' | 'SIGQUIT', patience: number) {
  process.kill(pid, signal);
  const until = performance.now() + patience;
  while (performance.now() < until) {
    if (!serves(pid, data)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
